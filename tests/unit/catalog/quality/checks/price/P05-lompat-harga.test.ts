import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'P05-lompat-harga';

const change = (previousPriceRupiah: number | null, priceRupiah: number | null) => ({
  title: 'Kopi bubuk robusta',
  previousPriceRupiah,
  priceRupiah,
});
const codes = (before: number | null, now: number | null) => codesOf(id, change(before, now));

describe(id, () => {
  it.each([
    [45_000, 135_001],
    [45_000, 14_999],
    [45_000, 450_000],
  ])('asks about Rp %d becoming Rp %d', (before, now) => {
    expect(codes(before, now)).toEqual(['price-jump']);
  });
  it.each([
    [45_000, 135_000],
    [45_000, 15_000],
    [45_000, 45_000],
  ])('lets Rp %d become Rp %d', (before, now) => {
    expect(codes(before, now)).toEqual([]);
  });
  it('names both prices', () => {
    expect(reportsOf(id, change(45_000, 450_000))[0]).toMatchObject({
      field: 'priceRupiah',
      evidence: '450000',
      data: { before: 45_000, price: 450_000 },
    });
  });
  it('has other bounds where a channel says so', () => {
    expect(codesOf(id, change(45_000, 60_000), { up: 1.25 })).toEqual(['price-jump']);
  });
  it('judges a rise and the fall back alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e9 }), fc.integer({ min: 100, max: 1e9 }), (a, b) => {
        expect(codes(a, b)).toEqual(codes(b, a));
      }),
    );
  });
});
