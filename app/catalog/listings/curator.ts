import type { ListingStatus } from './listing-status.ts';

/** Who looks at a listing before it goes up on a channel. */
export const CURATORS = ['nobody', 'office'] as const;
export type Curator = (typeof CURATORS)[number];

/** Where a listing enters a channel: straight up, or first to the office. */
export function entryTo(curatedBy: Curator): Extract<ListingStatus, 'live' | 'review'> {
  return curatedBy === 'office' ? 'review' : 'live';
}
