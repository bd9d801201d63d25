import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeBulk } from '~/catalog/listings/bulk-pass.ts';
import {
  CURATION_STATUSES,
  largestBulk,
  openCuration,
  readBulkListings,
  readCurationFilter,
  writeBulkListing,
  writeCurationFilter,
} from '~/catalog/listings/curation-filter.ts';
import { LISTING_STATUSES } from '~/catalog/listings/listing-status.ts';

const id = '01920000-0000-7000-8000-000000000001';

describe('the filter of the queue', () => {
  it('opens on what waits for the office, at the shortest address', () => {
    expect(readCurationFilter(new URLSearchParams())).toEqual(openCuration);
    expect(writeCurationFilter(openCuration)).toBe('');
  });

  it('survives its address', () => {
    const filter = fc.record({
      status: fc.constantFrom(...CURATION_STATUSES),
      channel: fc.constantFrom(null, 'e-katalog', 'mbiz'),
      category: fc.constantFrom(null, 'keripik-camilan', 'kopi-teh'),
      findings: fc.constantFrom(null, 'yes' as const, 'no' as const),
      page: fc.integer({ min: 1, max: 10_000 }),
    });
    fc.assert(
      fc.property(filter, each => {
        expect(readCurationFilter(new URLSearchParams(writeCurationFilter(each)))).toEqual(each);
      }),
    );
  });

  it('leaves out what it does not understand', () => {
    const query = new URLSearchParams('status=draft&channel=x%27;drop&category=A%20B&findings=maybe&page=-3');
    expect(readCurationFilter(query)).toEqual(openCuration);
    for (const page of ['0', 'x', '1e9', '99999'])
      expect(readCurationFilter(new URLSearchParams({ page })).page).toBe(1);
  });

  it('carries what was decided along', () => {
    expect(writeCurationFilter({ ...openCuration, channel: 'mbiz' }, { decided: `${id}.2` })).toBe(
      `?channel=mbiz&decided=${id}.2`,
    );
  });
});

describe('the ticks of a bulk', () => {
  it('read back what was written, each listing once, nothing else', () => {
    const ticks = [{ listingId: id, version: 3 }].map(writeBulkListing);
    expect(readBulkListings([...ticks, ...ticks, 'x.1', `${id}.-1`, `${id}`, null])).toEqual([
      { listingId: id, version: 3 },
    ]);
  });

  it('are at most as many as one bulk passes', () => {
    const many = Array.from({ length: largestBulk + 5 }, (_, n) => {
      return `01920000-0000-7000-8000-${String(n).padStart(12, '0')}.1`;
    });
    expect(readBulkListings(many)).toHaveLength(largestBulk);
  });
});

describe('judgeBulk', () => {
  const clean = { status: 'review' as const, version: 2, findings: 0, mayGoOut: true };
  it.each([
    ['clean and waiting', clean, 2, 'ready'],
    ['with a finding', { ...clean, findings: 1 }, 2, 'bulk-has-findings'],
    ['held back on the channel', { ...clean, mayGoOut: false }, 2, 'bulk-has-findings'],
    ['moved since it was ticked', { ...clean, version: 4 }, 2, 'listing-changed'],
    ['passed by this bulk', { ...clean, status: 'curation' as const, version: 3 }, 2, 'passed'],
    ['passed earlier', { ...clean, status: 'curation' as const, version: 2 }, 2, 'listing-changed'],
    ['gone', undefined, 2, 'listing-changed'],
  ])('%s', (_, candidate, ticked, verdict) => {
    expect(judgeBulk(candidate, ticked)).toBe(verdict);
  });

  it('lets nothing through but what waits for the office', () => {
    for (const status of LISTING_STATUSES.filter(each => each !== 'review'))
      expect(judgeBulk({ ...clean, status }, 2), status).not.toBe('ready');
  });
});
