import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, codesOf, contextOf, reportsOf, tree } from '../../example-context.ts';

const id = 'P04-pencilan-satuan';

const unitPrices = [150, 160, 165, 170, 175, 180, 185, 190, 195, 210];
const given = { title: 'Emping melinjo asin', netContent: '250 g', around: { unitPrices } };
const priced = (priceRupiah: number, more: object = {}) => codesOf(id, { ...given, priceRupiah, ...more });

describe(id, () => {
  it.each([45_000, 38_000, 52_000, 60_000])(
    'lets Rp %d for 250 g pass where Rp 178 a gram is usual',
    price => {
      expect(priced(price)).toEqual([]);
    },
  );
  it.each([450_000, 4_500, 70_000, 28_000])('reports Rp %d for 250 g', price => {
    expect(priced(price)).toEqual(['unit-price-odd']);
  });
  it('names the price per kg and the usual range, roundly', () => {
    expect(reportsOf(id, { ...given, priceRupiah: 450_000 })[0]).toMatchObject({
      field: 'priceRupiah',
      data: { own: 1_800_000, low: 160_000, high: 200_000, per: 'kg', n: 10 },
    });
  });
  it.each([
    ['2 liter', 'liter'],
    ['12 pcs', 'buah'],
    ['3 meter', 'meter'],
  ])('speaks of %s per %s', (netContent, per) => {
    expect(reportsOf(id, { ...given, netContent, priceRupiah: 9_000_000 })[0]?.data).toMatchObject({ per });
  });
  it('names the basis of the category, and is silent where no amount explains a price', () => {
    const per = (category: string) =>
      reportsOf(id, { ...given, category, priceRupiah: 450_000 }).map(({ data }) => data?.per);
    const hundred = tree.groups
      .flatMap(({ categories }) => categories)
      .find(({ unitPrice }) => unitPrice === '100g');
    expect(per(hundred?.code ?? '')).toEqual(['100g']);
    const service = tree.groups
      .flatMap(({ categories }) => categories)
      .find(({ unitPrice }) => unitPrice === 'none');
    expect(per(service?.code ?? '')).toEqual([]);
  });
  it('takes the whole pack, and the title where the field is empty', () => {
    expect(priced(450_000, { netContent: '10 x 250 g' })).toEqual([]);
    expect(priced(450_000, { title: 'Emping 250 g', netContent: undefined })).toEqual(['unit-price-odd']);
    expect(priced(450_000, { netContent: undefined })).toEqual([]);
  });
  it('stays silent with fewer than eight to compare', () => {
    expect(priced(450_000, { around: { unitPrices: unitPrices.slice(0, 7) } })).toEqual([]);
    expect(priced(450_000, { around: { unitPrices: unitPrices.slice(0, 8) } })).toEqual(['unit-price-odd']);
  });
  it('is not led astray by a few wrong prices in the group', () => {
    const soiled = [...unitPrices, ...unitPrices, 1.7, 17_000];
    expect(priced(45_000, { around: { unitPrices: soiled } })).toEqual([]);
    expect(priced(450_000, { around: { unitPrices: soiled } })).toEqual(['unit-price-odd']);
  });
  it('calls nothing odd that is near, even where all others cost the same', () => {
    const same = Array.from({ length: 12 }, () => 180);
    expect(priced(50_000, { around: { unitPrices: same } })).toEqual([]);
    expect(priced(90_000, { around: { unitPrices: same } })).toEqual(['unit-price-odd']);
  });
  it('does not apply without a group', () => {
    const context = contextOf({ title: 'Emping 250 g', priceRupiah: 45_000 });
    const outcome = runChecks(context, baseRules, ALL_CHECKS).find(found => found.id === id);
    expect(outcome?.status).toBe('not-applicable');
  });
});
