import { describe, expect, it } from 'vitest';
import type { ListingStatus } from '~/catalog/listings/listing-status.ts';
import { presentListings } from '~/catalog/listings/present-listings.ts';
import { listingProblemData, listingProblemKey } from '~/catalog/listings/problem-key.ts';

const channels = [
  { id: 'e-katalog', name: 'e-Katalog', curatedBy: 'office' as const },
  { id: 'mbiz', name: 'Mbiz', curatedBy: 'nobody' as const },
];
const setting = { productId: 'p', channels, today: '2026-11-21', language: 'id' as const };

type Step = [ListingStatus, string, { reasons?: string[]; note?: string; undo?: boolean }?];
const log = (channelId: string, ...steps: Step[]) =>
  steps.map(([to, on, { reasons = [], note = null, undo = false } = {}], at) => ({
    ...{ channelId, seq: at + 1, mover: 'vendor' as const, reasons, note, undo },
    ...{ from: steps[at - 1]?.[0] ?? ('draft' as const), to, on },
  }));

describe('presentListings', () => {
  it('shows only channels on which something happened', () => {
    expect(presentListings([], [], setting)).toEqual([]);
    expect(presentListings([{ channelId: 'mbiz', status: 'draft' }], [], setting)).toEqual([]);
  });

  it('says since when, for how many days, and what can be reported', () => {
    const [shown] = presentListings(
      [{ channelId: 'mbiz', status: 'live' }],
      log('mbiz', ['live', '2026-11-01'], ['out-of-stock', '2026-11-05'], ['live', '2026-11-20']),
      setting,
    );
    expect(shown).toMatchObject({
      ...{ name: 'Mbiz', status: 'live', since: '20 November 2026', days: 6, curated: false },
      ...{ reports: ['out-of-stock'], mayDelist: true, reasons: [] },
    });
    expect(shown?.moves).toHaveLength(3);
  });

  it('links each reason to the field that it is about, with the office’s note', () => {
    const [shown] = presentListings(
      [{ channelId: 'e-katalog', status: 'rejected' }],
      log(
        'e-katalog',
        ['review', '2026-11-01'],
        ['rejected', '2026-11-02', { reasons: ['photo-poor', 'price-unreasonable'], note: 'Segera ya' }],
      ),
      setting,
    );
    expect(shown?.reasons.map(({ code, to }) => [code, to])).toEqual([
      ['photo-poor', '/vendor/products/p/photos'],
      ['price-unreasonable', '/vendor/products/p/edit/price#price'],
    ]);
    expect(shown).toMatchObject({ note: 'Segera ya', days: 0, mayDelist: false, reports: [] });
  });

  it('forgets the reasons of what was taken back, and keeps the line in the history', () => {
    const [shown] = presentListings(
      [{ channelId: 'e-katalog', status: 'review' }],
      log(
        'e-katalog',
        ['review', '2026-11-01'],
        ['rejected', '2026-11-02', { reasons: ['photo-poor'] }],
        ['review', '2026-11-02', { undo: true }],
      ),
      setting,
    );
    expect(shown).toMatchObject({ since: '1 November 2026', reasons: [] });
    expect(shown?.moves.map(({ undo }) => undo)).toEqual([false, false, true]);
  });

  it('puts first what waits for the owner', () => {
    const moves = [
      ...log('e-katalog', ['review', '2026-11-01'], ['rejected', '2026-11-02']),
      ...log('mbiz', ['live', '2026-11-01']),
    ];
    const listings = [
      { channelId: 'mbiz', status: 'live' as const },
      { channelId: 'e-katalog', status: 'rejected' as const },
    ];
    const back = { ...setting, channels: [...channels].reverse() };
    expect(presentListings(listings, moves, back).map(({ status }) => status)).toEqual(['rejected', 'live']);
  });
});

describe('problems of this room', () => {
  it('have their words here, others in the domain', () => {
    expect(listingProblemKey({ code: 'day-too-early' })).toBe('listings.code.day-too-early');
    expect(listingProblemKey({ code: 'vendor-not-accepted' })).toBe('catalog.code.vendor-not-accepted');
  });
  it('write days as the language does', () => {
    const problem = { code: 'day-too-early', data: { day: '2026-11-01', n: 3 } };
    expect(listingProblemData(problem, 'en')).toEqual({ day: '1 November 2026', n: 3 });
    expect(listingProblemData({ code: 'x' }, 'id')).toBeUndefined();
  });
});
