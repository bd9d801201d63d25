import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { orderCeiling } from '#db/seeds/orders/orders.ts';
import { reachTotal } from '#db/seeds/orders/reach-total.ts';
import { batang } from '#db/seeds/stories/batang.ts';
import { bekasi } from '#db/seeds/stories/bekasi.ts';
import { tiny } from '#db/seeds/stories/tiny.ts';
import { orderValue, type StoryOrder } from '#db/seeds/story.ts';
import { tellStory } from '#db/seeds/tell-story.ts';

const story = tellStory(batang);
const { sold } = story.book;

function total(orders: StoryOrder[], from: string, until: string) {
  const inside = orders.filter(o => o.orderedOn >= from && o.orderedOn <= until);
  return [inside.length, inside.reduce((sum, o) => sum + orderValue(o), 0)];
}

describe('the order book of batang', () => {
  it('equals the published totals to the rupiah', () => {
    expect(total(sold, '2022-01-01', '2022-06-21')).toEqual([284, 1_471_965_566]);
    expect(total(sold, '2022-01-01', '2022-12-31')).toEqual([781, 5_768_138_509]);
    expect(total(sold, '2023-01-01', '2023-12-31')).toEqual([18_637, 63_850_613_373]);
    expect(total(sold, '2024-01-01', '2024-08-02')).toEqual([10_202, 34_434_188_334]);
    expect(total(sold, '2000-01-01', '2099-12-31')).toEqual([29_620, 104_052_940_216]);
  });

  it('holds only orders that a marketplace may carry, each of one shop, in whole rupiah', () => {
    for (const order of sold) {
      expect(orderValue(order)).toBeLessThanOrEqual(orderCeiling);
      for (const line of order.lines) {
        expect(line.product.vendor).toBe(order.vendor);
        expect(Number.isInteger(line.unitPriceRupiah) && line.unitPriceRupiah > 0).toBe(true);
        expect(Number.isInteger(line.quantity) && line.quantity > 0).toBe(true);
      }
    }
  });

  it('sells nothing before it was on offer there', () => {
    for (const order of sold) {
      for (const { product } of order.lines) {
        const listing = product.listings.find(l => l.channel === order.channel);
        expect(listing && listing.listedOn <= order.orderedOn).toBe(true);
      }
    }
  });

  it('numbers every order once', () => {
    const all = [...sold, ...story.book.notSold.map(one => one.order), ...story.book.cancelled];
    expect(new Set(all.map(o => o.id)).size).toBe(all.length);
  });

  it('concentrates: most products never sold, a tenth of the sold ones take over half of the orders', () => {
    const times = new Map<string, number>();
    for (const o of sold)
      for (const l of o.lines) times.set(l.product.id, (times.get(l.product.id) ?? 0) + 1);
    expect(times.size).toBeLessThan(12_000 * 0.2);
    expect(times.size).toBeGreaterThan(800);
    const counts = [...times.values()].sort((a, b) => b - a);
    const all = counts.reduce((a, b) => a + b, 0);
    expect(counts.slice(0, counts.length / 10).reduce((a, b) => a + b, 0) / all).toBeGreaterThan(0.3);
  });

  it('never lets a bargain move a price by more than a fifth', () => {
    for (const order of sold) {
      for (const { product, unitPriceRupiah } of order.lines) {
        expect(Math.abs(unitPriceRupiah / product.priceRupiah! - 1)).toBeLessThan(0.27);
      }
    }
  });
});

describe('a story', () => {
  it('is the same to the byte each time', () => {
    const told = (plan: typeof tiny) =>
      createHash('sha256')
        .update(JSON.stringify(tellStory(plan)))
        .digest('hex');
    expect(told(tiny)).toBe(told(tiny));
    expect(told(tiny)).toBe('4080f13bcbc43ddf745939043db681a54dcd517e409b64aa2460e80735302051');
    expect(told(bekasi)).toBe('5be5f4b0212aaeb2e19d7c98a28736c667e6f0eee4b671d074d37e319a70e4ad');
  });

  it('differs from plan to plan', () => {
    expect(tellStory(tiny).vendors[0]!.name).not.toBe(tellStory(bekasi).vendors[0]!.name);
    expect(tellStory(bekasi).vendors.every(v => v.district.startsWith('32.16.'))).toBe(true);
  });
});

describe('reachTotal', () => {
  it('refuses a total that the orders cannot hold', () => {
    const orders = tellStory(tiny).book.sold.slice(0, 3);
    expect(() => reachTotal(orders, 3 * orderCeiling + 1)).toThrow('left');
  });
});
