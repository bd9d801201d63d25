import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCategories, categoryByCode } from '~/catalog/category.ts';
import { parseNetContent } from '~/catalog/net-content.ts';
import { unitPriceBasis } from '~/catalog/unit-price.ts';
import { tree } from './quality/example-context.ts';

const basisOf = (code: string, content: string) =>
  unitPriceBasis(categoryByCode(tree, code), parseNetContent(content));

const priceOf = (code: string, price: number, written: string) => {
  const content = parseNetContent(written);
  const basis = unitPriceBasis(categoryByCode(tree, code), content);
  return content && basis ? basis.rupiahPer(price, content) : null;
};

describe('unitPriceBasis', () => {
  it.each([
    ['keripik-camilan', '250 g', 'kg'],
    ['bumbu-sambal', '50 g', '100g'],
    ['bumbu-sambal', '150 ml', 'liter'],
    ['sirup-sari-buah', '650 ml', 'liter'],
    ['kopi-teh', '25 sachet', 'buah'],
    ['kain-tekstil', '50 m', 'meter'],
    ['kain-tekstil', '2 x 3 m', 'm2'],
    ['cendera-mata', '1 lusin', 'buah'],
  ])('%s of %s is compared per %s', (code, content, per) => {
    expect(basisOf(code, content)?.per).toBe(per);
  });
  it('knows none without a content, and none for services', () => {
    expect(basisOf('keripik-camilan', 'segenggam')).toBeNull();
    expect(basisOf('jasa-servis-ac', '1 kg')).toBeNull();
  });
  it('takes the usual basis where the category is unknown', () => {
    expect(unitPriceBasis(null, parseNetContent('250 g'))?.per).toBe('kg');
  });
  it.each([
    ['keripik-camilan', 20_000, '250 g', 80_000],
    ['keripik-camilan', 20_000, '1/4 kg', 80_000],
    ['kopi-teh', 25_000, '10 sachet @ 20 g', 125_000],
    ['bumbu-sambal', 15_000, '50 g', 30_000],
    ['air-minum', 48_000, '24 x 600 ml', 48_000 / 14.4],
    ['alat-tulis', 24_000, '1 lusin', 2_000],
    ['kain-tekstil', 1_000_000, '50 m', 20_000],
    ['tanaman-hias', 50_000, '1 kg', 50_000],
  ])('%s: Rp %d for %s', (code, price, content, per) => {
    expect(priceOf(code, price, content)).toBeCloseTo(per, 6);
  });
  it('says nothing of a content in another dimension, or of none', () => {
    const basis = basisOf('keripik-camilan', '250 g');
    expect(basis?.rupiahPer(1000, { dimension: 'volume', total: 5 })).toBeNull();
    expect(basis?.rupiahPer(1000, { dimension: 'mass', total: 0 })).toBeNull();
  });
  it('does not change when price and content grow alike', () => {
    const codes = allCategories(tree).flatMap(({ code, unitPrice }) => (unitPrice === 'none' ? [] : [code]));
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 2, max: 100 }),
        (code, price, grams, times) => {
          const one = priceOf(code, price, `${grams} g`);
          const many = priceOf(code, price * times, `${times} x ${grams} g`);
          expect(many! / one!).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});
