import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseProduct } from '~/promotion/choose-product.ts';

const product = fc.record({
  productId: fc.uuid(),
  slots: fc.integer({ min: 0, max: 5 }),
  quality: fc.integer({ min: 0, max: 100 }),
});

describe('which product an entity shows', () => {
  it('is the one with the fewest own slots', () => {
    const chosen = chooseProduct([
      { productId: 'a', slots: 1, quality: 99 },
      { productId: 'b', slots: 0, quality: 40 },
    ]);
    expect(chosen?.productId).toBe('b');
  });

  it('then the better listing, then the key', () => {
    const candidates = [
      { productId: 'c', slots: 0, quality: 80 },
      { productId: 'b', slots: 0, quality: 90 },
      { productId: 'a', slots: 0, quality: 90 },
    ];
    expect(chooseProduct(candidates)?.productId).toBe('a');
  });

  it('is none when there is none', () => {
    expect(chooseProduct([])).toBeNull();
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(product, { selector: p => p.productId, minLength: 1 }), products => {
        expect(chooseProduct([...products].reverse())).toEqual(chooseProduct(products));
      }),
    );
  });

  it('gives each of m products its turn: counts differ by one at most (I14)', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(product, { selector: p => p.productId, minLength: 1, maxLength: 8 }),
        products => {
          const shelf = products.map(p => ({ ...p, slots: 0 }));
          for (let turn = 0; turn < 3 * shelf.length; turn++) {
            const chosen = chooseProduct(shelf);
            if (chosen) chosen.slots += 1;
            const counts = shelf.map(p => p.slots);
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('never rewards making a listing worse (I11)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(product, { selector: p => p.productId, minLength: 1 }), products => {
        const chosen = chooseProduct(products);
        const better = products.map(p => (p === chosen ? { ...p, quality: 101 } : p));
        expect(chooseProduct(better)?.productId).toBe(chosen?.productId);
      }),
    );
  });
});
