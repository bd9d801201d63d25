import { orderValue, type StoryOrder } from '../story.ts';
import { orderCeiling } from './orders.ts';

/**
 * Turns quantities, and at the very end the price of single pieces, until the orders add up to `valueRupiah` exactly.
 * Each pass moves an order by at most a third of its value, so the shape of the distribution stays.
 * Throws when the period cannot hold that value.
 */
export function reachTotal(orders: StoryOrder[], valueRupiah: number): void {
  const single = leaveOnePiece(orders);
  let missing = valueRupiah - orders.reduce((sum, order) => sum + orderValue(order), 0);
  for (let pass = 0; pass < 400 && missing !== 0; pass++) {
    const before = missing;
    for (const order of orders) {
      const line = order.lines[0]!;
      const price = line.unitPriceRupiah;
      if (order === single || Math.abs(missing) < price) continue;
      const value = orderValue(order);
      const reach = Math.max(1, Math.floor(value / 3 / price));
      const step = Math.sign(missing) * Math.min(reach, Math.floor(Math.abs(missing) / price));
      if (line.quantity + step < 1 || value + step * price > orderCeiling) continue;
      line.quantity += step;
      missing -= step * price;
    }
    if (missing === before) break;
  }
  if (missing !== 0) bargain(orders, missing);
}

/** The order of the dearest good becomes an order of one piece: its price can carry the last rupiah. */
function leaveOnePiece(orders: StoryOrder[]): StoryOrder {
  const price = (order: StoryOrder) => order.lines[0]!.unitPriceRupiah;
  const dearest = orders.reduce((best, order) => (price(order) > price(best) ? order : best));
  dearest.lines[0]!.quantity = 1;
  return dearest;
}

/**
 * What is left is less than one price: unit prices are bargained to the last rupiah, large quantities first, single
 * pieces last since only they can carry one rupiah; none by more than a fifth.
 */
function bargain(orders: StoryOrder[], missing: number): void {
  let left = missing;
  for (const order of [...orders].sort((a, b) => b.lines[0]!.quantity - a.lines[0]!.quantity)) {
    const line = order.lines[0]!;
    const room = Math.floor(line.unitPriceRupiah / 5);
    const step = Math.sign(left) * Math.min(Math.floor(Math.abs(left) / line.quantity), room);
    if (step === 0 || orderValue(order) + step * line.quantity > orderCeiling) continue;
    line.unitPriceRupiah += step;
    left -= step * line.quantity;
  }
  if (left !== 0) throw new Error(`the orders cannot hold the total, ${left} rupiah are left`);
}
