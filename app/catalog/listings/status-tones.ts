import type { ListingStatus } from './listing-status.ts';

/** How a status looks beside its words. */
export const LISTING_TONES = {
  draft: 'neutral',
  review: 'wait',
  curation: 'wait',
  live: 'good',
  frozen: 'bad',
  'out-of-stock': 'wait',
  delisted: 'neutral',
  rejected: 'bad',
  expired: 'bad',
} as const satisfies Record<ListingStatus, string>;
