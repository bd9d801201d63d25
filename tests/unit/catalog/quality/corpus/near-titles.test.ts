import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byLikeness,
  describeNearTitles,
  hasPrice,
  type NearTitle,
  pickNearTitles,
  rounded,
  sizeOf,
} from '~/catalog/quality/corpus/near-titles.ts';

const entry = (id: string, more: Partial<NearTitle['entry']> = {}): NearTitle['entry'] => ({
  id,
  vendorId: 'v2',
  title: `Emping ${id}`,
  category: 'keripik-camilan',
  priceRupiah: 10_000,
  netContent: 100,
  netContentUnit: 'g',
  ...more,
});
const near = (id: string, similarity: number, more: Partial<NearTitle['entry']> = {}): NearTitle => ({
  entry: entry(id, more),
  similarity,
});
const own = entry('me', { vendorId: 'v1' });
const ids = (list: readonly NearTitle[]) => list.map(each => each.entry.id);

describe('how much one sale holds', () => {
  it('is what the field says, in base units', () => {
    expect(sizeOf(entry('a', { netContent: 1_500, netContentUnit: 'ml' }))).toEqual({
      dimension: 'volume',
      amount: 1_500,
    });
    expect(sizeOf(entry('a', { netContent: 12, netContentUnit: 'buah' }))?.dimension).toBe('count');
  });

  it('is what the title says where the field is empty, and nothing where neither tells', () => {
    const blank = { netContent: null, netContentUnit: null };
    expect(sizeOf(entry('a', { ...blank, title: 'Emping 1/4 kg' }))).toEqual({
      dimension: 'mass',
      amount: 250,
    });
    expect(sizeOf(entry('a', { ...blank, title: 'Emping 250 g atau 1 kg' }))).toBeNull();
    expect(sizeOf(entry('a', { ...blank, title: 'Emping' }))).toBeNull();
    expect(sizeOf(entry('a', { netContent: 0, title: 'Emping' }))).toBeNull();
    expect(sizeOf(entry('a', { netContentUnit: 'ikat', title: 'Emping' }))).toBeNull();
  });
});

describe('near titles', () => {
  it('are sorted by likeness and then by id, whatever the order', () => {
    const list = [near('c', 0.5), near('a', 0.5), near('b', 0.9), near('d', 0.3)];
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), shuffled => {
        expect(ids(shuffled.sort(byLikeness))).toEqual(['b', 'a', 'c', 'd']);
      }),
    );
  });

  it('are neighbours in the same category with a price, of any owner', () => {
    const picked = pickNearTitles(own, [
      near('a', 0.4),
      near('b', 0.9, { vendorId: 'v1' }),
      near('c', 0.8, { category: 'batik' }),
      near('d', 0.7, { priceRupiah: null }),
      near('e', 0.7, { priceRupiah: 0 }),
    ]);
    expect(ids(picked.neighbours)).toEqual(['b', 'a']);
    expect(hasPrice(near('x', 1, { priceRupiah: null }))).toBe(false);
  });

  it('are alike with other owners in any category, with a price or without', () => {
    const picked = pickNearTitles(own, [
      near('a', 0.9, { vendorId: 'v1' }),
      near('b', 0.8, { category: 'batik', priceRupiah: null }),
      ...Array.from({ length: 9 }, (_, n) => near(`c${n}`, 0.5)),
    ]);
    expect(ids(picked.alike)).toEqual(['b', 'c0', 'c1', 'c2', 'c3']);
  });

  it('give unit prices of the same dimension, sixty at most, the most similar first', () => {
    const many = Array.from({ length: 80 }, (_, n) => near(`n${n}`, 1 - n / 100));
    const odd = near('litre', 1, { netContentUnit: 'ml' });
    const picked = pickNearTitles(own, [odd, ...many]);
    expect(picked.unitPrices).toHaveLength(60);
    expect(ids(picked.unitPrices)[0]).toBe('n0');
    expect(ids(picked.unitPrices)).not.toContain('litre');
    const unknown = entry('me', { netContent: null, netContentUnit: null, title: 'Emping' });
    expect(pickNearTitles(unknown, many).unitPrices).toEqual([]);
  });
});

describe('what is stored of them', () => {
  const described = describeNearTitles(
    pickNearTitles(own, [near('a', 0.123456, { priceRupiah: 1_000, netContent: 3 })]),
  );

  it('is a title, a price, a size and four decimals of likeness', () => {
    expect(described.neighbours).toEqual([
      { title: 'Emping a', priceRupiah: 1_000, similarity: 0.1235, size: { dimension: 'mass', amount: 3 } },
    ]);
    expect(described.alike).toEqual([{ title: 'Emping a', category: 'keripik-camilan', similarity: 0.1235 }]);
  });

  it('is rupiah per base unit in six figures', () => {
    expect(described.unitPrices).toEqual([333.333]);
    expect(rounded(0.99996)).toBe(1);
    expect(rounded(0.79994)).toBe(0.7999);
  });

  it('names no owner and no id of a product', () => {
    expect(JSON.stringify(described)).not.toMatch(/v1|v2|"id"|productId|vendor/);
  });
});
