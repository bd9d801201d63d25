import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverChannels, monthSpan } from '~/sales/cover-channels.ts';
import { coverMonths, monthsUntil } from '~/sales/coverage-months.ts';
import { filePeriod } from '~/sales/file-period.ts';
import {
  daysOf,
  measureCoverage,
  mergeSpans,
  overlapDays,
  type Span,
  subtractSpans,
  wholeMonths,
} from '~/sales/measure-coverage.ts';
import { dayNumber } from '~/sales/read-day.ts';

const span = (from: number, until: number): Span => ({ from, until });
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -2, max: 15 }))
    .map(([from, more]) => span(from, from + more)),
  { maxLength: 8 },
);
const daysIn = (list: readonly Span[]) => {
  const days = new Set<number>();
  for (const one of list) for (let day = one.from; day <= one.until; day++) days.add(day);
  return days;
};

describe('spans', () => {
  it('merge into disjoint spans of the same days', () => {
    fc.assert(
      fc.property(spans, list => {
        const merged = mergeSpans(list);
        expect(daysIn(merged)).toEqual(daysIn(list));
        expect(merged.reduce((sum, one) => sum + daysOf(one), 0)).toBe(daysIn(list).size);
      }),
    );
  });

  it('overlap by the days they share', () => {
    fc.assert(
      fc.property(
        spans,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (list, from, more) => {
          const days = daysIn(list);
          const expected = [...daysIn([span(from, from + more)])].filter(day => days.has(day)).length;
          expect(overlapDays(span(from, from + more), mergeSpans(list))).toBe(expected);
        },
      ),
    );
  });

  it('lose exactly the days of the holes', () => {
    fc.assert(
      fc.property(spans, spans, (list, holes) => {
        const gone = daysIn(holes);
        expect(daysIn(subtractSpans(list, holes))).toEqual(
          new Set([...daysIn(list)].filter(day => !gone.has(day))),
        );
      }),
    );
  });
});

describe('the period of a file', () => {
  const now = new Date('2026-11-21T03:00:00Z');

  it('is what was given', () => {
    const given = { from: '2022-01-01', until: '2022-06-21' };
    expect(filePeriod(given, { firstOn: '2022-02-03', lastOn: '2022-05-03' }, now)).toEqual({
      fromOn: '2022-01-01',
      untilOn: '2022-06-21',
      periodBasis: 'given',
    });
  });

  it('else the whole months of its orders, never beyond today in WIB', () => {
    const none = { from: null, until: null };
    expect(filePeriod(none, { firstOn: '2024-01-15', lastOn: '2024-02-02' }, now)).toEqual({
      fromOn: '2024-01-01',
      untilOn: '2024-02-29',
      periodBasis: 'order-days',
    });
    expect(filePeriod(none, { firstOn: '2026-11-03', lastOn: '2026-11-10' }, now).untilOn).toBe('2026-11-21');
    const lateEvening = new Date('2026-11-21T17:30:00Z');
    expect(filePeriod(none, { firstOn: '2026-11-03', lastOn: '2026-11-10' }, lateEvening).untilOn).toBe(
      '2026-11-22',
    );
    expect(filePeriod(none, { firstOn: null, lastOn: null }, now)).toMatchObject({
      periodBasis: 'unknown',
      fromOn: null,
    });
  });

  it('holds its own orders even if one is dated tomorrow', () => {
    expect(wholeMonths('2026-11-03', '2026-11-25', '2026-11-21')).toEqual({
      fromOn: '2026-11-01',
      untilOn: '2026-11-25',
    });
  });
});

describe('measureCoverage', () => {
  const asOf = dayNumber('2023-12-31');
  const year = [span(dayNumber('2023-01-01'), asOf)];
  const offer = (channel: string, listedOn = '2023-01-01', delistedOn: string | null = null) => ({
    channel,
    listedOn,
    delistedOn,
  });

  it('counts channel-days, covered ones, and calendar days on sale', () => {
    const covered = new Map([['mbiz', year]]);
    expect(measureCoverage([offer('mbiz'), offer('tisera', '2023-07-01')], covered, asOf)).toEqual({
      purchasableDays: 365,
      channelDays: 365 + 184,
      coveredDays: 365,
      coverage: Math.floor((365 / 549) * 10_000) / 10_000,
      missing: ['tisera'],
    });
  });

  it('stops at the day it was taken down, and begins when it was listed', () => {
    const measured = measureCoverage(
      [offer('mbiz', '2023-01-01', '2023-01-11')],
      new Map([['mbiz', year]]),
      asOf,
    );
    expect(measured).toMatchObject({ purchasableDays: 10, coverage: 1, missing: [] });
    expect(measureCoverage([offer('mbiz', '2024-05-01')], new Map(), asOf)).toMatchObject({
      purchasableDays: 0,
      coverage: 0,
    });
    expect(measureCoverage([], new Map(), asOf)).toEqual({
      purchasableDays: 0,
      channelDays: 0,
      coveredDays: 0,
      coverage: 0,
      missing: [],
    });
  });

  it('cuts the share instead of rounding it up to the threshold', () => {
    const most = [span(dayNumber('2023-01-01'), dayNumber('2023-01-01') + 89_998)];
    const long = measureCoverage(
      [offer('mbiz')],
      new Map([['mbiz', most]]),
      dayNumber('2023-01-01') + 99_999,
    );
    expect(long.coverage).toBe(0.8999);
  });

  it('stays between nothing and everything', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 18_300, max: 18_400 }), (list, end) => {
        const covered = new Map([
          ['mbiz', mergeSpans(list.map(one => span(one.from + 18_262, one.until + 18_262)))],
        ]);
        const measured = measureCoverage([offer('mbiz', '2020-01-01')], covered, end);
        expect(measured.coverage).toBeGreaterThanOrEqual(0);
        expect(measured.coverage).toBeLessThanOrEqual(1);
        expect(measured.coveredDays).toBeLessThanOrEqual(measured.channelDays);
      }),
    );
  });
});

describe('coverChannels', () => {
  const january = monthSpan('2023-01');
  const february = monthSpan('2023-02');

  it('takes Bela for every marketplace and never for e-Katalog, an export for its own channel', () => {
    const covered = coverChannels(
      ['e-katalog', 'mbiz', 'tisera'],
      [
        { source: 'bela', ...january },
        { source: 'marketplace-mbiz', ...february },
        { source: 'ekatalog-v6-orders', ...february },
      ],
      new Map(),
    );
    expect(covered.get('e-katalog')).toEqual([february]);
    expect(covered.get('mbiz')).toEqual([span(january.from, february.until)]);
    expect(covered.get('tisera')).toEqual([january]);
  });

  it('takes from Bela the months in which an order names nobody; an export still covers them', () => {
    const anonymous = new Map([['mbiz', new Set(['2023-01'])]]);
    const bela = { source: 'bela' as const, from: january.from, until: february.until };
    expect(coverChannels(['mbiz'], [bela], anonymous).get('mbiz')).toEqual([february]);
    const both = coverChannels(['mbiz'], [bela, { source: 'marketplace-mbiz', ...january }], anonymous);
    expect(both.get('mbiz')).toEqual([span(january.from, february.until)]);
  });

  it('shows months as full, partly or not covered, the running one to its day', () => {
    expect(monthsUntil('2023-02-10', 3)).toEqual(['2022-12', '2023-01', '2023-02']);
    const rows = coverMonths(
      { tisera: [], mbiz: [[january.from + 5, dayNumber('2023-02-10')]] },
      monthsUntil('2023-02-10', 3),
      '2023-02-10',
    );
    expect(rows.map(row => [row.channel, row.cells])).toEqual([
      ['mbiz', ['none', 'part', 'full']],
      ['tisera', ['none', 'none', 'none']],
    ]);
    expect(rows[0]!.share).toBeCloseTo((26 + 10) / (31 + 31 + 10));
    expect(rows[1]!.share).toBe(0);
  });
});
