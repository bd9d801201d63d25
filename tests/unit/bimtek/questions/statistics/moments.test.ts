import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centralMoment,
  covariance,
  isConstant,
  mean,
  median,
  sum,
  variance,
} from '~/bimtek/questions/statistics/moments.ts';

describe('sums', () => {
  it('keep small addends beside large ones', () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sum([])).toBe(0);
  });

  it('do not depend on the order', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(values, list => {
        expect(sum([...list].reverse())).toBeCloseTo(sum(list), 9);
      }),
    );
  });
});

describe('middles', () => {
  it.each([
    [[1], 1, 1],
    [[1, 2], 1.5, 1.5],
    [[9, 1, 2], 4, 2],
    [[4, 1, 3, 2], 2.5, 2.5],
  ])('of %j', (values, average, middle) => {
    expect(mean(values)).toBe(average);
    expect(median(values)).toBe(middle);
  });
});

describe('spread', () => {
  it('of one value is unknown, of the same values is none', () => {
    expect(variance([1])).toBeNull();
    expect(covariance([], [])).toBeNull();
    expect(variance([1 / 3, 1 / 3, 1 - 2 / 3])).toBe(0);
    expect(isConstant([0.1 + 0.2, 0.3])).toBe(true);
    expect(isConstant([0, 1e-6])).toBe(false);
    expect(isConstant([])).toBe(true);
  });

  it('is never negative, and grows with the square of the scale', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (list, scale) => {
        expect(variance(list)!).toBeGreaterThanOrEqual(0);
        expect(variance(list.map(value => value * scale))!).toBeCloseTo(scale * scale * variance(list)!, 6);
        expect(centralMoment(list, 2) * list.length).toBeCloseTo(variance(list)! * (list.length - 1), 6);
        expect(centralMoment(list, 1)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('together is the same from both sides, and rounding is no covariance', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(pairs, list => {
        const [xs, ys] = [list.map(([x]) => x), list.map(([, y]) => y)];
        expect(covariance(xs, ys)).toBeCloseTo(covariance(ys, xs)!, 9);
      }),
    );
    expect(covariance([0, 0, 1 / 3], [1 / 3, 1, 2 / 3])).toBe(0);
  });
});
