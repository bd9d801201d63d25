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

/** Who moves a listing: its owner, the office, or the portal by itself. */
export const MOVERS = ['vendor', 'office', 'system'] as const;
export type Mover = (typeof MOVERS)[number];

type Arrows = Record<ListingStatus, Partial<Record<ListingStatus, readonly Mover[]>>>;

/**
 * Every way that exists, and who may go it. The office may also write down for the owner what the owner may write down.
 * Whether a way out of `draft`, `rejected`, `delisted` or `expired` leads to `review` or straight to `live` is the
 * channel's: `entryTo`.
 */
export const LISTING_ARROWS: Arrows = {
  draft: { review: ['vendor', 'system'], live: ['vendor', 'system'] },
  review: { draft: ['vendor'], curation: ['office', 'system'], rejected: ['office'] },
  curation: {
    draft: ['vendor'],
    live: ['vendor', 'office', 'system'],
    rejected: ['vendor', 'office'],
  },
  live: {
    frozen: ['office', 'system'],
    'out-of-stock': ['vendor', 'office'],
    delisted: ['vendor', 'office'],
    expired: ['office', 'system'],
  },
  frozen: {
    live: ['office'],
    delisted: ['vendor', 'office'],
    expired: ['office', 'system'],
  },
  'out-of-stock': {
    live: ['vendor', 'office'],
    frozen: ['office'],
    delisted: ['vendor', 'office'],
    expired: ['office', 'system'],
  },
  delisted: { review: ['vendor'], live: ['vendor'] },
  rejected: { review: ['vendor'], live: ['vendor'] },
  expired: {
    review: ['vendor', 'system'],
    live: ['vendor', 'office', 'system'],
    delisted: ['vendor', 'office'],
  },
};

export function mayMove(from: ListingStatus, to: ListingStatus, by: Mover): boolean {
  return LISTING_ARROWS[from][to]?.includes(by) ?? false;
}

/** Where this mover can bring a listing that stands so, in the order of the list. */
export function movesFor(from: ListingStatus, by: Mover): ListingStatus[] {
  return LISTING_STATUSES.filter(to => mayMove(from, to, by));
}

/** The office may take back what it did: any of its own ways, backwards. */
export function mayUndo(from: ListingStatus, to: ListingStatus): boolean {
  return mayMove(to, from, 'office');
}

/** Up on the channel, whether or not it can be bought today. */
export function isListed(status: ListingStatus): boolean {
  return LISTED.includes(status);
}
export const LISTED: readonly ListingStatus[] = ['live', 'frozen', 'out-of-stock'];

/** On its way up: the owner waits for somebody. */
export function isAsked(status: ListingStatus): boolean {
  return status === 'review' || status === 'curation';
}

/** Moves by the office that must say why: the owner has to be able to act upon it. */
export function needsReason(to: ListingStatus): boolean {
  return to === 'rejected' || to === 'frozen' || to === 'delisted';
}

/** What the owner may write down of a listing that is up or on its way; going up anew is asked for, with the checks. */
export function reportsFor(from: ListingStatus): ListingStatus[] {
  return isListed(from) || isAsked(from) ? movesFor(from, 'vendor') : [];
}
