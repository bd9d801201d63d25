import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalsRows } from '~/programme/totals-rows.ts';
import { type FilePeriod, isPartial, reportYears, writeDay } from '~/programme/year-report.ts';
import type { YearTotal } from '~/sales/sum-orders.ts';

const totals: YearTotal[] = [
  { year: 2023, channel: 'mbiz', packages: 4, valueRupiah: 400, source: ['marketplace-mbiz', 'bela'] },
  { year: 2024, channel: 'mbiz', packages: 1, valueRupiah: 70, source: ['bela'] },
  { year: 2023, channel: 'gratis-ongkir', packages: 2, valueRupiah: 900, source: ['bela'] },
];
const periods: FilePeriod[] = [
  { source: 'bela', from: '2023-01-01', until: '2023-12-31' },
  { source: 'bela', from: '2024-01-01', until: '2024-08-02' },
  { source: 'marketplace-mbiz', from: '2023-01-01', until: '2026-11-20' },
];

describe('reportYears', () => {
  const report = reportYears(totals, periods, '2026-11-21');

  it('adds channels to years and years to the whole', () => {
    expect(report).toMatchObject({ packages: 7, valueRupiah: 1370, since: 2023 });
    expect(report.years.map(year => [year.year, year.packages, year.valueRupiah])).toEqual([
      [2023, 6, 1300],
      [2024, 1, 70],
    ]);
  });

  it('names the deciding source first and puts the larger channel first', () => {
    const [first] = report.years;
    expect(first!.channels.map(one => one.channel)).toEqual(['gratis-ongkir', 'mbiz']);
    expect(first!.channels[1]!.source).toEqual(['bela', 'marketplace-mbiz']);
    expect(first!.source).toEqual(['bela', 'marketplace-mbiz']);
  });

  it('dates a figure by what its deciding source covers, not by a longer export of the shop', () => {
    expect(report.years[1]!.asOf).toBe('2024-08-02');
    expect(report.knownUntil).toBe('2024-08-02');
    expect(report.years[0]!.asOf).toBe('2023-12-31');
  });

  it('never dates a figure later than the day that was asked for', () => {
    expect(reportYears(totals, periods, '2023-06-30').years[0]!.asOf).toBe('2023-06-30');
  });

  it('says that it does not know where no file tells its days', () => {
    const [year] = reportYears(totals, [], '2026-11-21').years;
    expect(year!.asOf).toBeNull();
    expect(writeDay(year!.asOf, 'id')).toBe('–');
    expect(isPartial(year!)).toBe(false);
  });

  it('marks a year whose data end before the year does', () => {
    expect(report.years.map(isPartial)).toEqual([false, true]);
  });

  it('is empty without totals', () => {
    expect(reportYears([], periods, '2026-11-21')).toMatchObject({
      since: null,
      years: [],
      packages: 0,
      knownUntil: null,
    });
  });

  it('keeps every package and every rupiah, whatever the order of the rows', () => {
    const total = fc.record({
      year: fc.integer({ min: 2020, max: 2026 }),
      channel: fc.constantFrom('mbiz', 'tisera', 'e-katalog'),
      packages: fc.integer({ min: 1, max: 1e6 }),
      valueRupiah: fc.integer({ min: 1, max: 1e12 }),
      source: fc.constant<string[]>(['bela']),
    });
    fc.assert(
      fc.property(fc.uniqueArray(total, { selector: one => `${one.year} ${one.channel}` }), rows => {
        const made = reportYears(rows, periods, '2026-11-21');
        expect(made.valueRupiah).toBe(rows.reduce((sum, row) => sum + row.valueRupiah, 0));
        expect(made.years.reduce((sum, year) => sum + year.packages, 0)).toBe(made.packages);
        expect(reportYears([...rows].reverse(), periods, '2026-11-21')).toEqual(made);
        expect(totalsRows(made)).toHaveLength(rows.length);
      }),
    );
  });
});

describe('totalsRows', () => {
  it('writes one row per year and channel, sources and day beside each', () => {
    expect(totalsRows(reportYears(totals, periods, '2026-11-21'))).toEqual([
      [2023, 'gratis-ongkir', 2, 900, 'bela', '2023-12-31'],
      [2023, 'mbiz', 4, 400, 'bela marketplace-mbiz', '2023-12-31'],
      [2024, 'mbiz', 1, 70, 'bela', '2024-08-02'],
    ]);
  });
});
