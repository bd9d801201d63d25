import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeUnitPrices } from '~/catalog/quality/price/describe-unit-prices.ts';

describe('describeUnitPrices', () => {
  const prices = [150, 160, 170, 180, 190, 200, 210];
  it('gives middle, range and count', () => {
    const group = describeUnitPrices(prices);
    expect(Math.exp(group.middle)).toBeCloseTo(180);
    expect([group.low, group.high].map(Math.exp).map(Math.round)).toEqual([160, 200]);
    expect(group.count).toBe(7);
  });
  it('takes the deviation from the median distance', () => {
    const logs = [-2, -1, 0, 1, 2].map(away => Math.exp(5 + away));
    expect(describeUnitPrices(logs).deviation).toBeCloseTo(1 / 0.6745);
  });
  it('names the middle four fifths as usual, and never the outermost', () => {
    const usual = (list: number[]) => {
      const { low, high } = describeUnitPrices(list);
      return [low, high].map(Math.exp).map(Math.round);
    };
    const twenty = Array.from({ length: 20 }, (_, n) => 100 + n);
    expect(usual(twenty)).toEqual([102, 117]);
    expect(usual([1, ...twenty.slice(1, 19), 1e9])).toEqual([102, 117]);
    expect(usual([...prices, 2_000])).toEqual([160, 210]);
  });
  it('leaves 5 % of each end out of the deviation', () => {
    const twenty = Array.from({ length: 20 }, (_, n) => Math.exp(n / 10));
    const { deviation } = describeUnitPrices([1e-9, ...twenty.slice(1, 19), 1e9]);
    expect(deviation).toBeCloseTo(0.45 / 0.6745);
  });
  it('has a least deviation, however well prices agree', () => {
    expect(describeUnitPrices([180, 180, 180, 180]).deviation).toBe(0.1);
  });
  it('passes over what is no price', () => {
    expect(describeUnitPrices([0, -5, 180, 180]).count).toBe(2);
    expect(describeUnitPrices([]).count).toBe(0);
  });
  it('is worked out once for a group', () => {
    expect(describeUnitPrices(prices)).toBe(describeUnitPrices(prices));
  });
  it('does not change the order of what it is given', () => {
    const mixed = [300, 100, 200];
    describeUnitPrices(mixed);
    expect(mixed).toEqual([300, 100, 200]);
  });
  it('hardly moves for one wild price among many', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), wild => {
        const group = describeUnitPrices([...prices, ...prices, wild]);
        expect(Math.exp(group.middle)).toBeGreaterThan(165);
        expect(Math.exp(group.middle)).toBeLessThan(195);
      }),
    );
  });
});
