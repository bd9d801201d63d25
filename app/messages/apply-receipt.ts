import type { DeliveryState } from './channels.ts';

/** What a provider says about a try, at any time and in any order. */
export interface Receipt {
  state: Exclude<DeliveryState, 'queued'>;
  at: Date;
  /** Why it failed, one of `failures`. */
  failure: string | null;
}

export interface Standing {
  state: DeliveryState;
  failure: string | null;
}

export const unknownOutcome = 'outcome-unknown';

/**
 * Receipts come late, twice and out of order, so each state has a rank and the highest one heard stands: delivered beats
 * failed, since it did arrive; failed beats sent; a try we gave up as unknown is beaten by any news.
 */
function rank({ state, failure }: Standing): number {
  if (state === 'failed' && failure === unknownOutcome) return 1;
  return { queued: 0, sent: 2, failed: 3, delivered: 4, read: 5 }[state];
}

/** The standing after the receipt; the same object when the receipt says nothing new. */
export function applyReceipt<S extends Standing>(standing: S, receipt: Receipt): S | Receipt {
  return rank(receipt) > rank(standing) ? receipt : standing;
}
