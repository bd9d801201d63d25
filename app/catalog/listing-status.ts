/**
 * Where a product stands on a channel. `frozen`: visible but not for sale, by the channel's own decision; `delisted`: taken
 * down by the vendor. Only `live` is on offer.
 */
export const LISTING_STATUSES = ['live', 'frozen', 'delisted'] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

/** Up on the channel, whether or not it can be bought today. */
export function isListed(status: ListingStatus): boolean {
  return status !== 'delisted';
}
