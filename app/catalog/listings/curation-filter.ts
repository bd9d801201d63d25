import { LISTING_STATUSES, type ListingStatus } from './listing-status.ts';

/** A draft is the owner's own. */
export const CURATION_STATUSES = LISTING_STATUSES.filter(status => status !== 'draft');

export interface CurationFilter {
  status: ListingStatus;
  channel: string | null;
  category: string | null;
  /** Only with open findings, or only without; ideas do not count. */
  findings: 'yes' | 'no' | null;
  page: number;
}

/** The queue as it opens: what waits for the office. */
export const openCuration: CurationFilter = {
  status: 'review',
  channel: null,
  category: null,
  findings: null,
  page: 1,
};

const code = (text: string | null) => (text && /^[a-z0-9-]{1,60}$/.test(text) ? text : null);

/** Reads the filter from an address; what is not understood is left out. */
export function readCurationFilter(query: URLSearchParams): CurationFilter {
  const page = Math.trunc(Number(query.get('page')));
  const findings = query.get('findings');
  return {
    status: CURATION_STATUSES.find(each => each === query.get('status')) ?? 'review',
    channel: code(query.get('channel')),
    category: code(query.get('category')),
    findings: findings === 'yes' || findings === 'no' ? findings : null,
    page: page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The filter as the end of an address, `?status=…` or nothing; what stands as it opens is left out. */
export function writeCurationFilter(filter: CurationFilter, more: Record<string, string> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== null && value !== openCuration[name as keyof CurationFilter])
      query.set(name, String(value));
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** A listing chosen for passing together with others, in the version that was on the screen. */
export interface BulkListing {
  listingId: string;
  version: number;
}

/** Most listings that one bulk passes. */
export const largestBulk = 100;

/** Reads `<listing id>.<version>` as the ticks of the queue send it; anything else is left out, doubles count once. */
export function readBulkListings(chosen: readonly unknown[]): BulkListing[] {
  const rows = new Map<string, BulkListing>();
  for (const text of chosen) {
    const [, listingId, version] = /^([\da-f-]{36})\.(\d{1,6})$/.exec(String(text)) ?? [];
    if (listingId && version) rows.set(listingId, { listingId, version: Number(version) });
  }
  return [...rows.values()].slice(0, largestBulk);
}

export function writeBulkListing({ listingId, version }: BulkListing): string {
  return `${listingId}.${version}`;
}
