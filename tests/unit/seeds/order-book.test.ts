import { describe, expect, it } from 'vitest';
import { dayNumber, isWorkday } from '#db/seeds/calendar.ts';
import { orderCeiling } from '#db/seeds/orders/orders.ts';
import { reachTotal } from '#db/seeds/orders/reach-total.ts';
import { buildShelves } from '#db/seeds/orders/shelves.ts';
import { throwDice } from '#db/seeds/random.ts';
import { bekasi } from '#db/seeds/stories/bekasi.ts';
import { stories } from '#db/seeds/stories/by-name.ts';
import { tiny } from '#db/seeds/stories/tiny.ts';
import { orderValue } from '#db/seeds/story.ts';
import { tellStory } from '#db/seeds/tell-story.ts';

const story = tellStory(tiny);
const { book } = story;
const value = (orders: typeof book.sold) => orders.reduce((sum, order) => sum + orderValue(order), 0);

describe('an order book', () => {
  it.each([tiny, bekasi])('reaches every target of its plan ($name)', plan => {
    const { sold } = tellStory(plan).book;
    for (const { from, until, packages, valueRupiah } of plan.targets) {
      const inside = sold.filter(order => order.orderedOn >= from && order.orderedOn <= until);
      expect(inside).toHaveLength(packages);
      expect(value(inside)).toBe(valueRupiah);
      expect(inside.at(0)!.orderedOn).toBe(from);
      expect(inside.at(-1)!.orderedOn).toBe(until);
    }
  });

  it('buys on working days, the edges of a period apart', () => {
    const edges = new Set(tiny.targets.flatMap(target => [target.from, target.until]));
    const days = book.sold.map(order => order.orderedOn).filter(day => !edges.has(day));
    expect(days.every(day => isWorkday(dayNumber(day)))).toBe(true);
  });

  it('numbers orders by marketplace and year', () => {
    for (const { id, channel, orderedOn } of book.sold) {
      const prefix = tiny.channels.find(one => one.id === channel)!.orderPrefix;
      expect(id).toMatch(new RegExp(`^${prefix}-${orderedOn.slice(0, 4)}-\\d{6}$`));
    }
  });

  it('cancels only after the last sale', () => {
    const last = tiny.targets.at(-1)!.until;
    expect(book.cancelled.length).toBeGreaterThan(0);
    expect(book.cancelled.every(order => order.orderedOn > last)).toBe(true);
  });

  it('gives every failed order a reason', () => {
    for (const { reason } of book.notSold) expect(['unverified', 'failed', 'no-office']).toContain(reason);
  });

  it('draws only what somebody liked, was priced and stood on that shelf before the month began', () => {
    const shelves = buildShelves(tiny, story.products);
    const dice = throwDice('shelf');
    for (let i = 0; i < 200; i++) {
      const product = shelves.draw(dice, 'gratis-ongkir', '2023-09-15');
      expect(product!.appeal).toBeGreaterThan(0);
      expect(product!.priceRupiah).toBeGreaterThan(0);
      const listing = product!.listings.find(one => one.channel === 'gratis-ongkir')!;
      expect(listing.listedOn < '2023-09-01' && listing.status === 'live').toBe(true);
    }
    expect(shelves.draw(dice, 'gratis-ongkir', '2020-01-15')).toBeNull();
    expect(shelves.draw(dice, 'nowhere', '2023-09-15')).toBeNull();
  });

  it('keeps other goods of a shop to that shop', () => {
    const shelves = buildShelves(tiny, story.products);
    const product = book.sold.at(-1)!.lines[0]!.product;
    const others = shelves.fromShop(book.sold.at(-1)!.channel, book.sold.at(-1)!.orderedOn, product);
    expect(others.every(other => other.vendor === product.vendor && other !== product)).toBe(true);
  });
});

describe('reachTotal', () => {
  it.each([-0.2, -0.05, -0.000_001, 0.000_001, 0.05, 0.4])(
    'moves a book by %f of its value, to the rupiah',
    share => {
      const orders = tellStory(tiny).book.sold;
      const target = Math.round(value(orders) * (1 + share)) + 7;
      reachTotal(orders, target);
      expect(value(orders)).toBe(target);
      for (const order of orders) {
        expect(orderValue(order)).toBeLessThanOrEqual(orderCeiling);
        expect(order.lines.every(line => line.quantity >= 1 && line.unitPriceRupiah >= 1)).toBe(true);
      }
    },
  );
});

describe('stories by name', () => {
  it('each hold two pemda that share no code, so that the wall between them shows', () => {
    for (const plans of Object.values(stories)) {
      expect(plans).toHaveLength(2);
      expect(new Set(plans.map(plan => plan.pemda)).size).toBe(2);
      for (const plan of plans) {
        expect(plan.districts.every(district => district.code.startsWith(`${plan.pemda}.`))).toBe(true);
        const shares = plan.channels.reduce((sum, channel) => sum + channel.share, 0);
        expect(shares).toBeCloseTo(1, 9);
      }
    }
  });
});
