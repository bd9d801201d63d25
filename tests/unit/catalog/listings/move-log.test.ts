import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListed, LISTING_STATUSES, type ListingStatus } from '~/catalog/listings/listing-status.ts';
import {
  effectiveMoves,
  exposureDays,
  type LoggedMove,
  liveStretches,
  standingOf,
  stretchesOf,
} from '~/catalog/listings/move-log.ts';
import { addDays } from '~/reference/calendar-day.ts';

const first = '2026-01-01';
const day = (n: number) => addDays(first, n);
const log = (...steps: [ListingStatus, number, 'undo'?][]): LoggedMove[] =>
  steps.map(([to, on, undo], at) => ({
    from: steps[at - 1]?.[0] ?? 'draft',
    to,
    on: day(on),
    undo: undo !== undefined,
  }));

/** Any log at all: days forwards and backwards, and now and then the last move is taken back. */
const anyLog = fc
  .array(
    fc.record({
      to: fc.constantFrom(...LISTING_STATUSES),
      on: fc.integer({ min: 0, max: 40 }),
      undo: fc.integer({ min: 0, max: 5 }).map(n => n === 0),
    }),
    { maxLength: 14 },
  )
  .map(steps => {
    const moves: LoggedMove[] = [];
    for (const { to, on, undo } of steps) {
      const last = moves.at(-1);
      const from = last?.to ?? 'draft';
      if (undo && last && !last.undo) moves.push({ from, to: last.from, on: last.on, undo: true });
      else moves.push({ from, to, on: day(on), undo: false });
    }
    return moves;
  });

/** The slow way: on a day holds what was written last among all that begins on it or before. */
const statusOn = (moves: readonly LoggedMove[], on: string) =>
  effectiveMoves(moves).findLast(move => move.on <= on)?.to ?? null;

describe('exposureDays', () => {
  it.each([
    ['nothing happened', log(), 10, 0],
    ['up and up', log(['live', 3]), 10, 8],
    ['the day itself counts', log(['live', 10]), 10, 1],
    ['not up yet', log(['live', 11]), 10, 0],
    ['taken down: that day no longer counts', log(['live', 3], ['delisted', 7]), 10, 4],
    ['up and down on one day', log(['live', 3], ['delisted', 3]), 10, 0],
    ['frozen in between', log(['live', 0], ['frozen', 4], ['live', 8]), 10, 7],
    ['sold out and still so', log(['live', 0], ['out-of-stock', 4]), 10, 4],
    ['on its way', log(['review', 0], ['curation', 2], ['live', 5]), 10, 6],
    ['up earlier than the office wrote its pass', log(['review', 0], ['curation', 6], ['live', 4]), 10, 7],
    ['a later word overrules a later day', log(['live', 0], ['frozen', 8], ['delisted', 5]), 10, 5],
    ['taken back as if it had never been', log(['live', 0], ['frozen', 4], ['live', 4, 'undo']), 10, 11],
  ])('%s', (_, moves, asOf, days) => {
    expect(exposureDays(moves, day(asOf))).toBe(days);
  });

  it('counts exactly the days at whose end it was live', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 45 }), (moves, asOf) => {
        const days = Array.from({ length: asOf + 1 }, (_, n) => day(n));
        expect(exposureDays(moves, day(asOf))).toBe(
          days.filter(each => statusOn(moves, each) === 'live').length,
        );
      }),
    );
  });

  it('never falls as time goes on, and grows by at most a day each day', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 45 }), (moves, asOf) => {
        const more = exposureDays(moves, day(asOf + 1)) - exposureDays(moves, day(asOf));
        expect([0, 1]).toContain(more);
      }),
    );
  });

  it('knows nothing of moves after the day asked for', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 40 }), (moves, asOf) => {
        const past = effectiveMoves(moves).filter(move => move.on <= day(asOf));
        expect(exposureDays(moves, day(asOf))).toBe(exposureDays(past, day(asOf)));
      }),
    );
  });
});

describe('stretchesOf', () => {
  it('follow one another without a gap, the last one open', () => {
    fc.assert(
      fc.property(anyLog, moves => {
        const stretches = stretchesOf(moves);
        stretches.forEach(({ from, until }, at) => {
          const next = stretches[at + 1];
          expect(until).toBe(next ? next.from : null);
          expect(until === null || from <= until).toBe(true);
        });
      }),
    );
  });

  it('say of every day what was written last of it', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 45 }), (moves, n) => {
        const on = day(n);
        const found = stretchesOf(moves).find(
          ({ from, until }) => from <= on && (until === null || on < until),
        );
        expect(found?.status ?? null).toBe(statusOn(moves, on));
      }),
    );
  });

  it('keep the live ones apart from one another', () => {
    fc.assert(
      fc.property(anyLog, moves => {
        const live = liveStretches(moves);
        live.forEach(({ from, until }, at) => {
          expect(until === null || from < until).toBe(true);
          if (at > 0) expect(live[at - 1]!.until! <= from).toBe(true);
        });
      }),
    );
  });
});

describe('standingOf', () => {
  it('is a draft before anything happened', () => {
    expect(standingOf([])).toEqual({ status: 'draft', since: null, listedOn: null, delistedOn: null });
  });

  it('keeps the first day while it is frozen or sold out, and the last when it is down', () => {
    expect(standingOf(log(['live', 1], ['frozen', 5], ['live', 7], ['out-of-stock', 9]))).toEqual({
      ...{ status: 'out-of-stock', since: day(9), listedOn: day(1), delistedOn: null },
    });
    expect(standingOf(log(['live', 1], ['frozen', 5], ['expired', 8]))).toEqual({
      ...{ status: 'expired', since: day(8), listedOn: day(1), delistedOn: day(8) },
    });
  });

  it('begins anew when it goes up again, and remembers the last time until then', () => {
    const down = log(['live', 1], ['delisted', 4], ['review', 6]);
    expect(standingOf(down)).toMatchObject({ status: 'review', listedOn: day(1), delistedOn: day(4) });
    const again = log(['live', 1], ['delisted', 4], ['review', 6], ['curation', 7], ['live', 9]);
    expect(standingOf(again)).toMatchObject({ status: 'live', listedOn: day(9), delistedOn: null });
  });

  it('is on record even if it was up for less than a day', () => {
    expect(standingOf(log(['live', 3], ['delisted', 3]))).toMatchObject({
      listedOn: day(3),
      delistedOn: day(3),
    });
  });

  it('says what the last move that holds says, and fits the row’s own rules', () => {
    fc.assert(
      fc.property(anyLog, moves => {
        const { status, since, listedOn, delistedOn } = standingOf(moves);
        const last = effectiveMoves(moves).at(-1);
        expect(status).toBe(last?.to ?? 'draft');
        expect(since).toBe(last?.on ?? null);
        if (isListed(status)) expect(listedOn !== null && delistedOn === null).toBe(true);
        if (delistedOn !== null) expect(listedOn !== null && listedOn <= delistedOn).toBe(true);
      }),
    );
  });

  it('is after an undo what it was before', () => {
    fc.assert(
      fc.property(
        anyLog,
        fc.constantFrom(...LISTING_STATUSES),
        fc.integer({ min: 0, max: 40 }),
        (moves, to, on) => {
          const from = standingOf(moves).status;
          const move = { from, to, on: day(on), undo: false };
          const back = { from: to, to: from, on: day(on), undo: true };
          expect(standingOf([...moves, move, back])).toEqual(standingOf(moves));
        },
      ),
    );
  });
});
