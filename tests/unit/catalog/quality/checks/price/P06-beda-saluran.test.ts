import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'P06-beda-saluran';

const good = (priceRupiah: number, ...elsewhere: [string, number][]) => ({
  title: 'Kopi bubuk robusta',
  priceRupiah,
  elsewhere: elsewhere.map(([where, price]) => ({ where, priceRupiah: price })),
});

describe(id, () => {
  it.each([
    [50_001, ['price-above-elsewhere']],
    [50_000, []],
    [30_000, []],
  ])('Rp %d beside Rp 40.000 elsewhere: %j', (price, codes) => {
    expect(codesOf(id, good(price, ['Tokopedia', 40_000]))).toEqual(codes);
  });
  it('names the cheapest of the other shops', () => {
    const found = reportsOf(id, good(60_000, ['Shopee', 50_000], ['Tokopedia', 40_000], ['Warung', 55_000]));
    expect(found).toHaveLength(1);
    expect(found[0]?.data).toEqual({ price: 60_000, elsewhere: 40_000, where: 'Tokopedia' });
  });
  it('passes over a shop without a price', () => {
    expect(codesOf(id, good(60_000, ['Shopee', 0]))).toEqual([]);
    expect(codesOf(id, good(60_000, ['Shopee', 0], ['Tokopedia', 40_000]))).toEqual([
      'price-above-elsewhere',
    ]);
  });
  it('takes less than a rupiah for no price', () => {
    expect(codesOf(id, good(60_000, ['Shopee', 0.5]))).toEqual([]);
    expect(codesOf(id, good(60_000, ['Shopee', 1]))).toEqual(['price-above-elsewhere']);
  });
  it('says nothing of a good sold nowhere else', () => {
    expect(codesOf(id, good(60_000))).toEqual([]);
  });
});
