import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { byYear, disputedYears, readPublishedFigures } from '~/programme/published-figure.ts';

const figure = {
  id: 'a',
  year: 2023,
  valueRupiah: 10,
  asOf: '2023-12-31',
  source: { id: 'Surat kabar', en: 'Newspaper' },
};
const file = (figures: unknown[]) => ({ version: 1, figures });

describe('published figures', () => {
  it('are read with their defaults', () => {
    expect(readPublishedFigures(file([figure]))).toEqual([{ ...figure, rounded: false }]);
  });

  it.each([
    ['without a source', { ...figure, source: undefined }],
    ['without its English words', { ...figure, source: { id: 'x' } }],
    ['without a day', { ...figure, asOf: undefined }],
    ['with a day that does not exist', { ...figure, asOf: '2023-02-30' }],
    ['with a negative value', { ...figure, valueRupiah: -1 }],
    ['with a fraction of a rupiah', { ...figure, valueRupiah: 1.5 }],
    ['with an address that is no https', { ...figure, address: 'http://x.id' }],
    ['with a field nobody knows', { ...figure, sum: 3 }],
  ])('are refused %s', (_, wrong) => {
    expect(() => readPublishedFigures(file([wrong]))).toThrow();
  });

  it('are refused when two share an id', () => {
    expect(() => readPublishedFigures(file([figure, figure]))).toThrow('id of another');
  });

  it('stand by year and day, and keep their order otherwise', () => {
    const at = (id: string, year: number, asOf: string) => ({ ...figure, id, year, asOf, rounded: false });
    const sorted = byYear([
      at('c', 2024, '2024-08-02'),
      at('b', 2023, '2023-12-31'),
      at('a', 2023, '2023-10-23'),
    ]);
    expect(sorted.map(one => one.id)).toEqual(['a', 'b', 'c']);
  });

  it('disagree only where the same year and day have two values', () => {
    const one = { ...figure, rounded: false };
    expect(disputedYears([one, { ...one, id: 'b', asOf: '2023-06-30', valueRupiah: 5 }])).toEqual([]);
    expect(disputedYears([one, { ...one, id: 'b' }])).toEqual([]);
    expect(disputedYears([one, { ...one, id: 'b', valueRupiah: 11 }])).toEqual([2023]);
  });
});

describe('content/programme/33.25.yml', () => {
  const figures = readPublishedFigures(parse(readFileSync('content/programme/33.25.yml', 'utf8')));

  it('holds the published yearly totals, which add up to the published whole', () => {
    const years = figures.filter(one => one.id.startsWith('ukpbj-') && one.id !== 'ukpbj-2022-june');
    expect(years.reduce((sum, one) => sum + one.valueRupiah, 0)).toBe(104_052_940_216);
    expect(years.reduce((sum, one) => sum + (one.packages ?? 0), 0)).toBe(29_620);
  });

  it('keeps the figures for 2023 apart that contradict each other', () => {
    expect(disputedYears(figures)).toEqual([2023]);
    expect(figures.filter(one => one.year === 2023)).toHaveLength(3);
  });
});
