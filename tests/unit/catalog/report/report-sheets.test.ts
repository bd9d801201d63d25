import { describe, expect, it } from 'vitest';
import { sumAll, sumCells } from '~/catalog/report/quality-cell.ts';
import {
  checkSheet,
  daySheet,
  findingSheet,
  groupSheet,
  permitSheet,
} from '~/catalog/report/report-sheets.ts';

const say = (key: string) => key.replace('report.', '');
const cells = [
  {
    category: 'batik',
    district: '',
    products: 8,
    mayGoOut: 2,
    scoreSum: 500,
    findings: { 'F06-buram': 3, 'T02-judul-pendek': 1 },
  },
];

describe('the sheets of the report', () => {
  it('of checks: share in basis points', () => {
    expect(checkSheet(sumAll(cells), say, check => check.slice(4))).toEqual([
      ['column.check-id', 'column.check', 'column.products', 'column.share'],
      ['F06-buram', 'buram', 3, 3750],
      ['T02-judul-pendek', 'judul-pendek', 1, 1250],
    ]);
  });
  it('of checks without products: no row', () => {
    expect(checkSheet(sumAll([]), say, check => check)).toHaveLength(1);
  });
  it('of categories: mean score and the most frequent finding', () => {
    const sums = sumCells(cells, cell => cell.category);
    expect(
      groupSheet(
        sums,
        say,
        of => of.toUpperCase(),
        check => check,
      )[1],
    ).toEqual(['batik', 'BATIK', 8, 2, 63, 'F06-buram', 3]);
    const clean = sums.map(sum => ({ ...sum, findings: [] }));
    expect(
      groupSheet(
        clean,
        say,
        of => of,
        check => check,
      )[1]?.slice(5),
    ).toEqual([null, null]);
  });
  it('of days', () => {
    const point = { on: '2026-11-21', products: 4, mayGoOut: 1, scoreSum: 250 };
    expect(daySheet([point, { ...point, products: 0, scoreSum: 0 }], say).slice(1)).toEqual([
      ['2026-11-21', 4, 1, 63],
      ['2026-11-21', 0, 1, null],
    ]);
  });
  it('of findings and of permits: as many columns in every row as in the head', () => {
    const common = { productId: 'p', title: 'Emping', vendorName: 'Bu Siti', place: 'Limpung' };
    const found = {
      ...common,
      category: 'keripik',
      check: 'F06-buram',
      says: 'Foto buram',
      severity: 'stop',
    };
    const paper = {
      ...common,
      kind: 'P-IRT',
      number: '1',
      expiresOn: '2026-12-01',
      channels: ['mbiz', 'tisera'],
    };
    for (const sheet of [
      findingSheet([{ ...found, since: '2026-11-01', score: 59 }], say),
      permitSheet([paper], say),
    ]) {
      expect(new Set(sheet.map(row => row.length)).size).toBe(1);
      expect(sheet[1]?.slice(0, 4)).toEqual(['p', 'Emping', 'Bu Siti', 'Limpung']);
    }
    expect(permitSheet([paper], say)[1]?.at(-1)).toBe('mbiz, tisera');
  });
});
