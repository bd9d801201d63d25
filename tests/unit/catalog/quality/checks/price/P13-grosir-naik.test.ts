import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'P13-grosir-naik';

const sold = (priceRupiah: number | null, ...steps: [from: number, price: number][]) => ({
  title: 'Kopi bubuk robusta',
  priceRupiah,
  priceSteps: steps.map(([from, price]) => ({ from, priceRupiah: price })),
});

describe(id, () => {
  it.each([
    ['a step above the one before', sold(45_000, [10, 42_000], [50, 43_000])],
    ['the first step above the single price', sold(45_000, [10, 46_000])],
    ['steps alone', sold(null, [10, 42_000], [50, 43_000])],
    ['steps in another order', sold(45_000, [50, 43_000], [10, 42_000])],
  ])('reports %s', (_name, listing) => {
    expect(codesOf(id, listing)).toEqual(['steps-rise']);
  });
  it.each([
    ['falling steps', sold(45_000, [10, 42_000], [50, 40_000])],
    ['equal steps', sold(45_000, [10, 45_000], [50, 45_000])],
    ['a single step', sold(null, [10, 42_000])],
    ['no steps', sold(45_000)],
  ])('lets %s pass', (_name, listing) => {
    expect(codesOf(id, listing)).toEqual([]);
  });
  it('names the step and the price before it', () => {
    expect(reportsOf(id, sold(45_000, [10, 42_000], [50, 43_000]))[0]).toMatchObject({
      field: 'priceSteps',
      data: { from: 50, price: 43_000, before: 42_000 },
    });
  });
  it('lets any falling row of prices pass, and no row with a rise', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 1e7 }), { minLength: 2, maxLength: 8 }), prices => {
        const rows = (list: number[]) =>
          sold(null, ...list.map((price, at): [number, number] => [at + 1, price]));
        const falling = [...prices].sort((a, b) => b - a);
        expect(codesOf(id, rows(falling))).toEqual([]);
        const rises = prices.some((price, at) => at > 0 && price > (prices[at - 1] ?? price));
        expect(codesOf(id, rows(prices))).toEqual(rises ? ['steps-rise'] : []);
      }),
    );
  });
});
