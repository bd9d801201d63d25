import type { Assessment } from '../assess-listing.ts';
import type { ProductAssessment, ProductUnderCheck } from '../assess-product.ts';

/** Plain data, as it goes to the checking thread: products for all their channels, or listings under the rules of one. */
export type CheckRequest =
  | { kind: 'products'; today: string; channelIds: readonly string[]; items: readonly ProductUnderCheck[] }
  | { kind: 'listings'; today: string; channel: string; items: readonly ProductUnderCheck[] };

/** What is not to be run: it did not come back when it was tried. `item` null = nowhere; `check` null = the listing as a whole. */
export interface PassedOver {
  item: number | null;
  check: string | null;
}

export interface CheckOrder {
  request: CheckRequest;
  passOver: readonly PassedOver[];
}

export type CheckAnswer =
  | { kind: 'products'; results: ProductAssessment[] }
  | { kind: 'listings'; results: Assessment[] };

/** What the thread says: once that it is ready and which checks it has, then an answer to each order. */
export type ThreadMessage = { kind: 'ready'; checks: string[] } | { kind: 'answer'; answer: CheckAnswer };

/** What the thread is given when it starts. */
export interface ThreadStart {
  heartbeat: SharedArrayBuffer;
  /** Path of a module with more checks; for tests of what a bad check may do. */
  more: string | null;
}
