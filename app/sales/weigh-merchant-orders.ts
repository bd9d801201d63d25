import type { Offer } from './measure-coverage.ts';
import type { MerchantEvidence } from './never-sold-state.ts';
import { dayNumber } from './read-day.ts';

/** An order that names a merchant and no product. */
export interface UnresolvedOrder {
  channel: string;
  orderedOn: string;
  orders: number;
  id: string;
}

export function isOnOffer(offers: readonly Offer[], channel: string, day: number): boolean {
  return offers.some(
    offer =>
      offer.channel === channel &&
      dayNumber(offer.listedOn) <= day &&
      (offer.delistedOn === null || day < dayNumber(offer.delistedOn)),
  );
}

/**
 * What the unresolved orders of one merchant mean for each of its products. Each order is taken to hold one product, each
 * product on offer there that day being as likely: with m of them an order misses a given one with chance 1 − 1/m.
 * The order of the answer is that of `products`.
 */
export function weighMerchantOrders(
  products: readonly (readonly Offer[])[],
  unresolved: readonly UnresolvedOrder[],
): MerchantEvidence[] {
  const answer = products.map(() => ({ orders: 0, missed: 1, ids: [] as string[] }));
  for (const order of unresolved) {
    const day = dayNumber(order.orderedOn);
    const candidates = products.flatMap((offers, at) => (isOnOffer(offers, order.channel, day) ? [at] : []));
    for (const at of candidates) {
      const evidence = answer[at]!;
      evidence.orders += order.orders;
      evidence.missed *= (1 - 1 / candidates.length) ** order.orders;
      if (evidence.ids.length < 5) evidence.ids.push(order.id);
    }
  }
  return answer.map(({ orders, missed, ids }) => ({ orders, chance: orders === 0 ? 0 : 1 - missed, ids }));
}
