/**
 * Where a product stands on a channel (reference/domain.md §4). `draft`: chosen, not asked yet; `review`: with the office;
 * `curation`: with the channel; `live`: on offer; `frozen`: shown but not for sale, by the channel's decision; `out-of-stock`;
 * `delisted`: taken down; `rejected`: by office or channel; `expired`: a paper that it needs has run out.
 */
export const LISTING_STATUSES = [
  'draft',
  'review',
  'curation',
  'live',
  'frozen',
  'out-of-stock',
  'delisted',
  'rejected',
  'expired',
] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

/** Up on the channel, whether or not it can be bought today. */
export function isListed(status: ListingStatus): boolean {
  return status === 'live' || status === 'frozen' || status === 'out-of-stock';
}
