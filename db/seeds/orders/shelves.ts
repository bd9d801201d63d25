import { type Day, dayNumber } from '../calendar.ts';
import type { Dice } from '../random.ts';
import type { StoryPlan, StoryProduct } from '../story.ts';

/** What stands in one marketplace in one month, heaviest weight for what offices like. */
interface Shelf {
  products: StoryProduct[];
  /** Running sums of appeal, for a draw in log n. */
  sums: number[];
}

export interface Shelves {
  /** A product that can be ordered there on that day, or null while the shelf is empty. */
  draw(dice: Dice, channel: string, day: Day): StoryProduct | null;
  /** Other goods of the same shop on the same shelf. */
  fromShop(channel: string, day: Day, product: StoryProduct): StoryProduct[];
}

/** Below this price and above it, an office's order does not go through a marketplace (channel rule of the pemda: Rp 50 juta). */
const ceiling = 40_000_000;

/** Shelves per marketplace and month: only goods that found buyers and were already up when the month began. */
export function buildShelves(plan: StoryPlan, products: StoryProduct[]): Shelves {
  const sold = products.filter(
    product => product.appeal > 0 && product.priceRupiah !== null && product.priceRupiah <= ceiling,
  );
  const shelves = new Map<string, Shelf>();
  const build = (channel: string, month: string): Shelf => {
    const first = dayNumber(`${month}-01`);
    const on = sold.filter(product =>
      product.listings.some(
        listing =>
          listing.channel === channel && listing.status === 'live' && dayNumber(listing.listedOn) < first,
      ),
    );
    let sum = 0;
    const sums = on.map(product => {
      sum += product.appeal;
      return sum;
    });
    return { products: on, sums };
  };
  const shelf = (channel: string, day: Day) => {
    const key = `${channel}|${day.slice(0, 7)}`;
    let found = shelves.get(key);
    if (!found) {
      found = build(channel, day.slice(0, 7));
      shelves.set(key, found);
    }
    return found;
  };
  if (plan.channels.length === 0) throw new Error('a story needs a channel');
  return {
    draw(dice, channel, day) {
      const { products: on, sums } = shelf(channel, day);
      const total = sums[sums.length - 1];
      if (total === undefined) return null;
      const mark = dice.unit() * total;
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle]! > mark) high = middle;
        else low = middle + 1;
      }
      return on[low]!;
    },
    fromShop: (channel, day, product) =>
      shelf(channel, day).products.filter(one => one.vendor === product.vendor && one !== product),
  };
}
