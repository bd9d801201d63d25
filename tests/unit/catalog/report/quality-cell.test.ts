import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanScore, type QualityCell, sumAll, sumCells } from '~/catalog/report/quality-cell.ts';

const cell = (category: string, district: string, more: Partial<QualityCell> = {}): QualityCell => ({
  category,
  district,
  products: 10,
  mayGoOut: 4,
  scoreSum: 700,
  findings: { 'F06-buram': 3 },
  ...more,
});

const cells = [
  cell('kopi-teh', '33.25.01'),
  cell('kopi-teh', '33.25.02', {
    products: 5,
    mayGoOut: 5,
    scoreSum: 450,
    findings: { 'T02-judul-pendek': 4 },
  }),
  cell('batik', '33.25.01', { products: 20, findings: { 'F06-buram': 1, 'L01-halal-wajib': 1 } }),
];

describe('sumCells', () => {
  it('adds up by category, the largest first', () => {
    expect(sumCells(cells, ({ category }) => category)).toEqual([
      {
        of: 'batik',
        products: 20,
        mayGoOut: 4,
        scoreSum: 700,
        findings: [
          ['F06-buram', 1],
          ['L01-halal-wajib', 1],
        ],
      },
      {
        of: 'kopi-teh',
        products: 15,
        mayGoOut: 9,
        scoreSum: 1150,
        findings: [
          ['T02-judul-pendek', 4],
          ['F06-buram', 3],
        ],
      },
    ]);
  });
  it('adds up by district', () => {
    expect(sumCells(cells, ({ district }) => district).map(({ of, products }) => [of, products])).toEqual([
      ['33.25.01', 30],
      ['33.25.02', 5],
    ]);
  });
  it('leaves the cells as they were, and loses nothing', () => {
    const some = fc.array(
      fc.record({
        category: fc.constantFrom('a', 'b', 'c'),
        district: fc.constantFrom('', '1', '2'),
        products: fc.nat(1000),
        mayGoOut: fc.nat(1000),
        scoreSum: fc.nat(100_000),
        findings: fc.dictionary(fc.constantFrom('x', 'y'), fc.integer({ min: 1, max: 50 })),
      }),
    );
    fc.assert(
      fc.property(some, given => {
        const before = JSON.stringify(given);
        const total = (of: (sum: { products: number }) => number, list: { products: number }[]) =>
          list.reduce((sum, one) => sum + of(one), 0);
        for (const share of ['category', 'district'] as const) {
          const sums = sumCells(given, each => each[share]);
          expect(total(each => each.products, sums)).toBe(total(each => each.products, given));
        }
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });
});

describe('sumAll', () => {
  it('is one sum of everything', () => {
    expect(sumAll(cells)).toMatchObject({ of: '', products: 35, mayGoOut: 13, scoreSum: 1850 });
    expect(sumAll(cells).findings[0]).toEqual(['F06-buram', 4]);
  });
  it('is nothing of nothing', () => {
    expect(sumAll([])).toEqual({ of: '', products: 0, mayGoOut: 0, scoreSum: 0, findings: [] });
  });
});

describe('meanScore', () => {
  it.each([
    [0, 0, null],
    [3, 200, 67],
    [1, 59, 59],
  ])('of %d products with %d points: %j', (products, scoreSum, mean) => {
    expect(meanScore({ products, scoreSum })).toBe(mean);
  });
});
