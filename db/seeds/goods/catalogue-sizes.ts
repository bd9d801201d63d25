import type { Dice } from '../random.ts';
import type { StoryVendor } from '../story.ts';
import { countVariants, type Trade } from './good.ts';
import { trades } from './trades.ts';

const byCode = new Map(trades.map(trade => [trade.code, trade]));

export function tradeOf(vendor: StoryVendor): Trade {
  return byCode.get(vendor.trade)!;
}

/** How many different goods a trade can offer at all. */
export function capacityOf(trade: Trade): number {
  return trade.goods.reduce((sum, good) => sum + countVariants(good), 0);
}

/**
 * Catalogue sizes that add up to `total`: most shops carry a handful, a few carry hundreds. The weight of a shop is
 * breadth / (0.03 + u), a Pareto tail of index 1 made without transcendental functions.
 */
export function shareOut(dice: Dice, vendors: StoryVendor[], total: number): number[] {
  const caps = vendors.map(vendor => capacityOf(tradeOf(vendor)));
  const weights = vendors.map(vendor => tradeOf(vendor).breadth / (0.03 + dice.unit()));
  if (caps.reduce((a, b) => a + b, 0) < total)
    throw new Error('more products asked than the trades can offer');
  const sizes = vendors.map(() => 1);
  let left = total - vendors.length;
  if (left < 0) throw new Error('each vendor has at least one product');
  while (left > 0) {
    const open = weights.reduce((sum, w, i) => (sizes[i]! < caps[i]! ? sum + w : sum), 0);
    const before = left;
    const budget = left;
    for (let i = 0; i < sizes.length && left > 0; i++) {
      const share = Math.floor((budget * weights[i]!) / open);
      const more = Math.min(share, caps[i]! - sizes[i]!, left);
      if (more > 0) {
        sizes[i]! += more;
        left -= more;
      }
    }
    // Less than one each is left: hand it to the first shops that still have room.
    for (let i = 0; before === left && i < sizes.length; i++) {
      if (sizes[i]! < caps[i]!) {
        sizes[i]!++;
        left--;
      }
    }
  }
  return sizes;
}
