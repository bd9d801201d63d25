import { describe, expect, it } from 'vitest';
import { loadProfile } from '~/catalog/quality/load-rules.server.ts';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'P12-di-atas-acuan';

const reference = {
  code: 'gula-uji',
  name: 'Gula uji',
  words: ['gula', 'uji'],
  per: '1 kg',
  rupiah: 17_500,
  legal: true,
  confirmed: true,
  source: 'Peraturan uji',
  validFrom: '2026-01-01',
  validTo: null,
};
const good = { title: 'Gula pasir uji 2 kg', priceRupiah: 35_001 };
const codes = (more: object = {}, about: object = {}) =>
  codesOf(id, { ...good, ...more }, { prices: [{ ...reference, ...about }] });

describe(id, () => {
  it('stops a price above the legal one, by net content', () => {
    expect(codes()).toEqual(['price-above-legal']);
    expect(codes({ priceRupiah: 35_000 })).toEqual([]);
  });
  it('only warns where nobody has read the regulation, and of a reference of the office', () => {
    expect(codes({}, { confirmed: false })).toEqual(['price-above-reference']);
    expect(codes({}, { legal: false })).toEqual(['price-above-reference']);
  });
  it('says how much it may cost and who says so', () => {
    expect(reportsOf(id, good, { prices: [reference] })[0]?.data).toEqual({
      price: 35_001,
      most: 35_000,
      name: 'Gula uji',
      source: 'Peraturan uji',
    });
  });
  it('looks at the day', () => {
    expect(codes({ today: '2025-12-31' })).toEqual([]);
    expect(codes({}, { validTo: '2026-06-30' })).toEqual([]);
  });
  it('stays silent where the content is unknown or of another kind', () => {
    expect(codes({ title: 'Gula pasir uji' })).toEqual([]);
    expect(codes({ title: 'Gula cair uji 2 liter' })).toEqual([]);
  });

  describe('with the prices of the house', () => {
    it('calls a price confirmed exactly where it is not known from a report alone', () => {
      const { prices = [] } = (loadProfile('base').checks[id]?.options ?? {}) as {
        prices?: (typeof reference & { seenIn?: string })[];
      };
      expect(prices.length).toBeGreaterThan(0);
      for (const { code, confirmed, seenIn } of prices) expect(confirmed, code).toBe(seenIn === undefined);
    });
    it('knows Minyakita by the litre, everywhere', () => {
      const oil = { title: 'Minyakita botol 2 liter' };
      expect(codesOf(id, { ...oil, priceRupiah: 31_400 })).toEqual([]);
      expect(codesOf(id, { ...oil, priceRupiah: 36_000 })).toEqual(['price-above-reference']);
    });
    it('knows rice on Java, and no other rice', () => {
      const rice = { title: 'Beras premium 5 kg', priceRupiah: 80_000, vendor: { regency: '33.25' } };
      expect(codesOf(id, rice)).toEqual(['price-above-reference']);
      expect(codesOf(id, { ...rice, vendor: { regency: '94.71' } })).toEqual([]);
      expect(codesOf(id, { ...rice, title: 'Beras merah organik premium 5 kg' })).toEqual([]);
    });
  });
});
