import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tameFormula, writeCsv } from '~/platform/export/write-csv.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import { nameChannel } from '~/sales/name-channel.ts';
import { neverSoldStates } from '~/sales/never-sold-state.ts';
import { rejectionSheet } from '~/sales/rejection-sheet.ts';
import { readAsOf, readUnsoldFilter, type UnsoldFilter, writeUnsoldFilter } from '~/sales/unsold-filter.ts';
import { unsoldSheet } from '~/sales/unsold-sheet.ts';

const say = (key: string) => `«${key.replace('sales.', '')}»`;

describe('a sheet', () => {
  const row = {
    productId: 'p',
    vendorId: 'v',
    title: '=HYPERLINK("x")',
    vendorName: 'Usaha; Contoh',
    district: '33.25.01',
    channels: ['mbiz', 'toko-lain'],
    state: 'SOLD',
    coverageBp: 9750,
    purchasableDays: 120,
    reason: 'sale-matched',
    evidence: ['bela:a', 'bela:b'],
  };

  it('of the report names everything in words, one row per product', () => {
    const [head, first] = unsoldSheet([row], '2026-11-21', say, () => 'Batang');
    expect(head).toHaveLength(12);
    expect(first).toEqual([
      'p',
      'v',
      '=HYPERLINK("x")',
      'Usaha; Contoh',
      'Batang',
      '«channel.mbiz», toko lain',
      '«state.SOLD»',
      97.5,
      120,
      '«code.sale-matched»',
      'bela:a bela:b',
      '2026-11-21',
    ]);
    expect(unsoldSheet([{ ...row, district: null }], '2026-11-21', say, String)[1]![4]).toBeNull();
  });

  it('of refused rows tells row, code and words', () => {
    expect(
      rejectionSheet(
        [
          { row: 3, code: 'total-missing', field: 'total' },
          { row: 5, code: 'status-unknown' },
        ],
        say,
      ).slice(1),
    ).toEqual([
      [3, 'total-missing', 'total', '«code.total-missing»'],
      [5, 'status-unknown', null, '«code.status-unknown»'],
    ]);
  });

  it('as CSV never starts a cell with a formula, and keeps every text', () => {
    expect(writeCsv([['a;b', '=1+1', null, -5]])).toBe(`\ufeff"a;b";'=1+1;;-5\r\n`);
    expect(writeCsv([['a,b', '@x', 'q"q']], 'programs')).toBe(`"a,b",'@x,"q""q"\r\n`);
    fc.assert(
      fc.property(fc.string(), text => {
        expect(tameFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(tameFormula(text).endsWith(text)).toBe(true);
      }),
    );
  });

  it('as XLSX is a zip', async () => {
    const bytes = await writeXlsx(
      [
        ['A', 'B'],
        ['=1+1', 5],
        [null, 0],
      ],
      'Lembar',
    );
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('writes a channel we know in words, another as it is spelt', () => {
    expect(nameChannel('tisera', say)).toBe('«channel.tisera»');
    expect(nameChannel('toko-ladang', say)).toBe('toko ladang');
  });
});

describe('the filter in the address', () => {
  it('comes back as it was written', () => {
    const filters = fc.record({
      state: fc.constantFrom<UnsoldFilter['state']>('unsold', 'all', ...neverSoldStates),
      district: fc.option(fc.constantFrom('33.25.01', '33.25.15')),
      channel: fc.option(fc.constantFrom('mbiz', 'e-katalog')),
      search: fc.option(fc.stringMatching(/^[a-z]([a-z &=?%#+]{0,20}[a-z])?$/)),
      page: fc.integer({ min: 1, max: 100_000 }),
    });
    fc.assert(
      fc.property(filters, filter => {
        expect(readUnsoldFilter(new URLSearchParams(writeUnsoldFilter(filter)))).toEqual(filter);
      }),
    );
  });

  it('falls back to what is usual', () => {
    const wild = new URLSearchParams("state=x&district=<a>&channel=A'&q=%20&page=-1&asOf=2026-13-01");
    expect(readUnsoldFilter(wild)).toEqual({
      state: 'unsold',
      district: null,
      channel: null,
      search: null,
      page: 1,
    });
    expect(writeUnsoldFilter({ state: 'unsold', page: 1 })).toBe('');
    expect(writeUnsoldFilter({ state: 'all' }, '2024-01-01')).toBe('?asOf=2024-01-01&state=all');
  });

  it('takes a day of the past, never of the future', () => {
    const asked = (day: string) => readAsOf(new URLSearchParams({ asOf: day }), '2026-11-21');
    expect(asked('2024-08-02')).toBe('2024-08-02');
    expect(asked('2026-11-22')).toBe('2026-11-21');
    expect(asked('1999-01-01')).toBe('2026-11-21');
    expect(asked('kemarin')).toBe('2026-11-21');
  });
});
