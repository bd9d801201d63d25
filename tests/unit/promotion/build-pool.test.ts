import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPool, entityOf, type PoolVendor } from '~/promotion/build-pool.ts';

const vendor = (vendorId: string): PoolVendor => ({
  vendorId,
  name: `Usaha ${vendorId}`,
  district: '33.25.01',
  sizeClass: 'micro',
  ownerGender: 'female',
});
const product = (productId: string, vendorId: string, score: number | null = 80) => ({
  productId,
  vendorId,
  score,
});
const state = (productId: string, name: string) => ({ productId, state: name, coverage: 0.95 });

describe('who is eligible', () => {
  const vendors = [vendor('a'), vendor('b')];

  it.each([
    ['NEVER_SOLD_CONFIRMED', true],
    ['NEVER_SOLD_UNVERIFIED', true],
    ['POSSIBLY_SOLD', false],
    ['SOLD', false],
    ['TOO_NEW', false],
  ])('a product that is %s: %s', (name, eligible) => {
    const pool = buildPool(vendors, [product('p', 'a')], [state('p', name)], new Map());
    expect(pool.map(entity => entity.vendorId)).toEqual(eligible ? ['a'] : []);
  });

  it('needs a product that may go out, an accepted vendor and a judged state', () => {
    const states = [state('p', 'NEVER_SOLD_CONFIRMED')];
    expect(buildPool(vendors, [], states, new Map())).toEqual([]);
    expect(buildPool([vendor('b')], [product('p', 'a')], states, new Map())).toEqual([]);
    expect(buildPool(vendors, [product('p', 'a')], [], new Map())).toEqual([]);
  });

  it('takes an entity once, with all its products and the slots they had', () => {
    const pool = buildPool(
      vendors,
      [product('p', 'a'), product('q', 'a', null), product('r', 'b')],
      ['p', 'q', 'r'].map(id => state(id, 'NEVER_SOLD_CONFIRMED')),
      new Map([['p', 2]]),
    );
    expect(pool.map(entity => entity.vendorId)).toEqual(['a', 'b']);
    expect(pool[0]?.candidates).toEqual([
      { productId: 'p', slots: 2, quality: 80, state: 'NEVER_SOLD_CONFIRMED', coverage: 0.95 },
      { productId: 'q', slots: 0, quality: 0, state: 'NEVER_SOLD_CONFIRMED', coverage: 0.95 },
    ]);
  });

  it('gives the same entities however many products each lists (I8)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (few, many) => {
        const pool = (count: number) => {
          const products = Array.from({ length: count }, (_, i) => product(`p${i}`, 'a'));
          const states = products.map(({ productId }) => state(productId, 'NEVER_SOLD_CONFIRMED'));
          return buildPool(vendors, products, states, new Map()).map(entityOf);
        };
        expect(pool(many)).toEqual(pool(few));
      }),
    );
  });
});

describe('what the draw sees of a vendor', () => {
  it('is id, district, size and gender', () => {
    expect(entityOf(vendor('a'))).toEqual({ id: 'a', district: '33.25.01', size: 'micro', gender: 'female' });
  });

  it('is a dash for what is not known or not told', () => {
    const bare = { ...vendor('a'), district: null, sizeClass: '', ownerGender: 'undisclosed' };
    expect(entityOf(bare)).toEqual({ id: 'a', district: '-', size: '-', gender: '-' });
  });
});
