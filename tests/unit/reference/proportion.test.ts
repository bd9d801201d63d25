import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe, wilson } from '~/reference/proportion.ts';

describe('wilson', () => {
  it('knows the interval of 45 in 50', () => {
    const { share, low, high } = wilson(45, 50);
    expect(share).toBe(0.9);
    expect(low).toBeCloseTo(0.7864, 3);
    expect(high).toBeCloseTo(0.9565, 3);
  });
  it('knows nothing of nothing', () => {
    expect(wilson(0, 0)).toMatchObject({ share: 0, low: 0, high: 1 });
  });
  it('holds the share, stays between 0 and 1 and narrows with more trials', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, part) => {
          const count = Math.round(part * of);
          const [one, more] = [wilson(count, of), wilson(count * 4, of * 4)];
          expect(one.low).toBeLessThanOrEqual(one.share);
          expect(one.high).toBeGreaterThanOrEqual(one.share);
          expect(one.low).toBeGreaterThanOrEqual(0);
          expect(one.high).toBeLessThanOrEqual(1);
          expect(more.high - more.low).toBeLessThanOrEqual(one.high - one.low + 1e-3);
        },
      ),
    );
  });
});

describe('a difference of two shares', () => {
  // Newcombe 1998, Statistics in Medicine 17, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i less %i/%i', (a, m, b, n, low, high) => {
    const found = newcombe(wilson(a, m), wilson(b, n))!;
    expect(found.difference).toBeCloseTo(a / m - b / n, 3);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });

  it('is nothing where nobody was counted', () => {
    expect(newcombe(wilson(0, 0), wilson(1, 2))).toBeNull();
    expect(newcombe(wilson(1, 2), wilson(0, 0))).toBeNull();
  });

  it('holds itself, stays between −1 and 1, and turns round with its shares', () => {
    const counts = fc
      .integer({ min: 1, max: 200 })
      .chain(of => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counts, counts, ([a, m], [b, n]) => {
        const [there, back] = [newcombe(wilson(a, m), wilson(b, n))!, newcombe(wilson(b, n), wilson(a, m))!];
        expect(there.low).toBeLessThanOrEqual(there.difference + 1e-9);
        expect(there.high).toBeGreaterThanOrEqual(there.difference - 1e-9);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-9);
        expect(back.low).toBeCloseTo(-there.high, 9);
      }),
    );
  });
});
