import { describe, expect, it } from 'vitest';
import { codesOf } from '../../example-context.ts';

const id = 'P01-harga-kosong';

describe(id, () => {
  it.each([{}, { priceRupiah: null }, { priceRupiah: 0 }, { priceRupiah: -5 }])('stops %j', price => {
    expect(codesOf(id, { title: 'Kopi', ...price })).toEqual(['price-missing']);
  });
  it('passes any price above 0', () => {
    expect(codesOf(id, { title: 'Kopi', priceRupiah: 1 })).toEqual([]);
  });
});
