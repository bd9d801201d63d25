import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURATORS, entryTo } from '~/catalog/listings/curator.ts';
import {
  isAsked,
  isListed,
  LISTED,
  LISTING_ARROWS,
  LISTING_STATUSES,
  type ListingStatus,
  MOVERS,
  mayMove,
  mayUndo,
  movesFor,
  needsReason,
  reportsFor,
} from '~/catalog/listings/listing-status.ts';

const status = fc.constantFrom(...LISTING_STATUSES);
const mover = fc.constantFrom(...MOVERS);

describe('the arrows of a listing', () => {
  it('lead from every status to others, never to itself', () => {
    for (const from of LISTING_STATUSES) {
      expect(Object.keys(LISTING_ARROWS[from]).length, from).toBeGreaterThan(0);
      expect(Object.keys(LISTING_ARROWS[from])).not.toContain(from);
    }
  });

  it('leave no status without a way in, and none without a way to be live again', () => {
    const reach = (from: ListingStatus, seen = new Set<ListingStatus>()): Set<ListingStatus> => {
      if (seen.has(from)) return seen;
      seen.add(from);
      for (const to of LISTING_STATUSES) if (LISTING_ARROWS[from][to]) reach(to, seen);
      return seen;
    };
    expect([...reach('draft')].sort()).toEqual([...LISTING_STATUSES].sort());
    for (const from of LISTING_STATUSES) expect(reach(from).has('live'), from).toBe(true);
  });

  it('let only the office pass, freeze and thaw; the owner asks, reports and withdraws', () => {
    expect(mayMove('review', 'curation', 'vendor')).toBe(false);
    expect(mayMove('review', 'curation', 'office')).toBe(true);
    expect(mayMove('review', 'live', 'office')).toBe(false);
    expect(mayMove('live', 'frozen', 'vendor')).toBe(false);
    expect(mayMove('frozen', 'live', 'vendor')).toBe(false);
    expect(mayMove('curation', 'live', 'vendor')).toBe(true);
    expect(mayMove('rejected', 'review', 'vendor')).toBe(true);
    expect(mayMove('rejected', 'review', 'office')).toBe(false);
  });

  it('let the portal by itself only expire, bring back, and tell a story', () => {
    const own = LISTING_STATUSES.flatMap(from => movesFor(from, 'system').map(to => `${from}>${to}`));
    expect(own).toContain('live>expired');
    expect(own).toContain('expired>live');
    expect(own).not.toContain('review>rejected');
    expect(own).not.toContain('live>delisted');
  });

  it('are listed for a mover in the order of the statuses, exactly those that exist', () => {
    fc.assert(
      fc.property(status, mover, (from, by) => {
        const to = movesFor(from, by);
        expect([...to]).toEqual(LISTING_STATUSES.filter(each => to.includes(each)));
        for (const each of LISTING_STATUSES) expect(to.includes(each)).toBe(mayMove(from, each, by));
      }),
    );
  });

  it('go back only where the office went', () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        expect(mayUndo(from, to)).toBe(mayMove(to, from, 'office'));
      }),
    );
    expect(mayUndo('rejected', 'review')).toBe(true);
    expect(mayUndo('review', 'draft')).toBe(false);
  });
});

describe('what a status means', () => {
  it('is listed, asked, or neither', () => {
    expect(LISTING_STATUSES.filter(isListed)).toEqual(LISTED);
    expect(LISTING_STATUSES.filter(isAsked)).toEqual(['review', 'curation']);
  });

  it('lets an owner report only of what is up or on its way', () => {
    expect(reportsFor('curation')).toEqual(['draft', 'live', 'rejected']);
    expect(reportsFor('live')).toEqual(['out-of-stock', 'delisted']);
    for (const from of ['draft', 'rejected', 'delisted', 'expired'] as const)
      expect(reportsFor(from), from).toEqual([]);
  });

  it('asks for a reason where something ends for the owner', () => {
    expect(LISTING_STATUSES.filter(needsReason)).toEqual(['frozen', 'delisted', 'rejected']);
  });

  it('enters a channel through whoever looks first', () => {
    expect(CURATORS.map(entryTo)).toEqual(['live', 'review']);
  });
});
