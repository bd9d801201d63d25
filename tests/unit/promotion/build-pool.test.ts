import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPool, entityOf, type PoolVendor } from '~/promotion/build-pool.ts';

const vendor = (vendorId: string, entityId = vendorId): PoolVendor => ({
  vendorId,
  entityId,
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
      { productId: 'p', vendorId: 'a', slots: 2, quality: 80, state: 'NEVER_SOLD_CONFIRMED', coverage: 0.95 },
      { productId: 'q', vendorId: 'a', slots: 0, quality: 0, state: 'NEVER_SOLD_CONFIRMED', coverage: 0.95 },
    ]);
  });

  it('gives an owner of ten accounts one place, with the products of all of them', () => {
    const accounts = Array.from({ length: 10 }, (_, i) => vendor(`v${i}`, 'v0'));
    const products = accounts.map(({ vendorId }, i) => product(`p${i}`, vendorId));
    const states = products.map(({ productId }) => state(productId, 'NEVER_SOLD_CONFIRMED'));
    const pool = buildPool(
      [...accounts, vendor('w')],
      [...products, product('q', 'w')],
      [...states, state('q', 'NEVER_SOLD_CONFIRMED')],
      new Map(),
    );
    expect(pool.map(entity => entity.entityId)).toEqual(['v0', 'w']);
    expect(pool[0]?.candidates.map(({ vendorId }) => vendorId)).toEqual(
      accounts.map(({ vendorId }) => vendorId),
    );
  });

  it('shows an entity as the first of its vendors that has something to show', () => {
    const pool = buildPool(
      [vendor('a', 'a'), vendor('b', 'a'), vendor('c', 'a')],
      [product('r', 'c'), product('q', 'b')],
      ['q', 'r'].map(id => state(id, 'NEVER_SOLD_CONFIRMED')),
      new Map(),
    );
    expect(pool).toMatchObject([
      { vendorId: 'b', entityId: 'a', candidates: [{ vendorId: 'b' }, { vendorId: 'c' }] },
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
