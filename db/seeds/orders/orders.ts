import { addDays, type Day, dayNumber, dayText, isWorkday } from '../calendar.ts';
import type { Dice } from '../random.ts';
import type { StoryLine, StoryOrder, StoryPlan, StoryProduct, YearTarget } from '../story.ts';
import { buildShelves, type Shelves } from './shelves.ts';

/** One order above this would belong to e-katalog. */
export const orderCeiling = 49_500_000;

function lineOf(dice: Dice, product: StoryProduct, budget: number): StoryLine {
  const price = product.priceRupiah!;
  // A third of the orders were bargained down by one to seven per cent, to any rupiah.
  const unitPriceRupiah = dice.chance(0.35) ? Math.round(price * (0.93 + 0.06 * dice.unit())) : price;
  return { product, quantity: Math.max(1, Math.round(budget / unitPriceRupiah)), unitPriceRupiah };
}

function linesOf(
  dice: Dice,
  shelves: Shelves,
  channel: string,
  day: Day,
  product: StoryProduct,
  budget: number,
) {
  const roll = dice.unit();
  const extra = roll < 0.8 ? 0 : roll < 0.95 ? 1 : 2;
  const others = extra > 0 ? dice.shuffle(shelves.fromShop(channel, day, product)).slice(0, extra) : [];
  const goods = [product, ...others];
  return goods.map(one => lineOf(dice, one, budget / goods.length));
}

/** Working days of the period; offices buy more as the year goes on. */
function buyingDays(target: YearTarget): number[] {
  const out: number[] = [];
  for (let n = dayNumber(target.from); n <= dayNumber(target.until); n++) {
    if (!isWorkday(n)) continue;
    const month = Number(dayText(n).slice(5, 7));
    for (let copies = 0; copies < 2 + Math.floor(month / 4); copies++) out.push(n);
  }
  return out;
}

/**
 * Orders of one period, about the right value, not yet exact. `packages` orders on working days; the first and the last
 * day of the period each see one, so that a file's span of days is the period itself.
 */
export function inventOrders(
  plan: StoryPlan,
  dice: Dice,
  products: StoryProduct[],
  target: YearTarget,
  nextId: (channel: StoryPlan['channels'][number], year: string) => string,
): StoryOrder[] {
  const shelves = buildShelves(plan, products);
  const markets = plan.channels.filter(channel => channel.kind === 'marketplace');
  const days = buyingDays(target);
  const mean = target.valueRupiah / target.packages;
  const dates = Array.from({ length: target.packages }, () => dice.pick(days));
  dates[0] = dayNumber(target.from);
  dates[dates.length - 1] = dayNumber(target.until);
  dates.sort((a, b) => a - b);
  return dates.map(number => {
    const orderedOn = dayText(number);
    for (let tries = 0; ; tries++) {
      const channel = dice.weighted(markets, one => one.share);
      const product = shelves.draw(dice, channel.id, orderedOn);
      if (!product) {
        if (tries > 500) throw new Error(`nothing to buy on ${orderedOn}`);
        continue;
      }
      const budget = Math.min(orderCeiling, (mean * (0.4 + 1.2 * dice.unit()) * 0.33) / (0.05 + dice.unit()));
      const lines = linesOf(dice, shelves, channel.id, orderedOn, product, budget);
      if (lines.reduce((sum, line) => sum + line.quantity * line.unitPriceRupiah, 0) > orderCeiling) continue;
      const opd = dice.pick(plan.offices);
      const id = nextId(channel, addDays(orderedOn, 0).slice(0, 4));
      return { id, channel: channel.id, orderedOn, opd, vendor: product.vendor, lines };
    }
  });
}
