import type { ListingCode } from './codes.ts';
import type { ListingStatus } from './listing-status.ts';

interface Candidate {
  status: ListingStatus;
  version: number;
  findings: number;
  mayGoOut: boolean;
}

export type BulkVerdict = 'ready' | 'passed' | Extract<ListingCode, 'listing-changed' | 'bulk-has-findings'>;

/**
 * How one chosen listing stands in a bulk: it can be passed, was passed by it (one move since it was ticked, to the
 * channel), or why not. Read from the listing itself, so that a page loaded again tells the same.
 */
export function judgeBulk(candidate: Candidate | undefined, ticked: number): BulkVerdict {
  if (!candidate) return 'listing-changed';
  const { status, version, findings, mayGoOut } = candidate;
  if (status === 'curation' && version === ticked + 1) return 'passed';
  if (status !== 'review' || version !== ticked) return 'listing-changed';
  return findings === 0 && mayGoOut ? 'ready' : 'bulk-has-findings';
}
