import { describe, expect, it } from 'vitest';
import { findSlip, type SlipRule } from '~/catalog/quality/price/find-slip.ts';

const rule: SlipRule = {
  similarity: 0.3,
  floor: 0.25,
  spread: 2,
  power: 3,
  sharpness: 3,
  elasticity: 0.8,
  unlisted: { listed: 0, similarity: 0.15, spread: 1.5 },
  freedom: 4,
  slips: [0.8, 0.15, 0.05],
  odds: 2,
  ratio: 4,
  alike: 0.2,
  same: 1.5,
  group: 8,
};
const peer = (similarity: number, priceRupiah: number) => ({
  title: '',
  similarity,
  priceRupiah,
  size: null,
});
const grams = (amount: number) => ({ dimension: 'mass' as const, amount });
const group = [150, 160, 165, 170, 175, 180, 185, 190, 195, 210];
const find = (
  price: number,
  {
    size = null as null | ReturnType<typeof grams>,
    neighbours = [peer(0.9, 45_000)],
    unitPrices = [] as number[],
  } = {},
  other: Partial<SlipRule> = {},
) => findSlip({ price, size, neighbours, unitPrices }, { ...rule, ...other });

describe('findSlip', () => {
  it('tells the repaired price, the usual one and how far the price is from it', () => {
    const slip = find(450_000);
    expect(slip).toMatchObject({ zeros: 1, perhaps: 45_000, peers: 1 });
    expect(slip?.usual).toBeCloseTo(45_000);
    expect(slip?.apart).toBeCloseTo(10);
    expect(slip?.odds).toBeGreaterThan(rule.odds);
  });
  it('finds nothing without anything to compare with', () => {
    expect(find(450_000, { neighbours: [] })).toBeNull();
    expect(find(450_000, { neighbours: [peer(0.2, 45_000)] })).toBeNull();
  });
  it('finds nothing nearer than the ratio', () => {
    expect(find(45_000 * 3.9)).toBeNull();
    expect(find(45_000 * 4.1)).not.toBeNull();
    expect(find(45_000 * 4.1, {}, { ratio: 5 })).toBeNull();
  });
  it('wants better odds where a channel says so', () => {
    const loose = { neighbours: [peer(0.35, 45_000)] };
    expect(find(300_000, loose)).not.toBeNull();
    expect(find(300_000, loose, { odds: 1_000 })).toBeNull();
  });
  it('accepts what somebody as alike asks too, and only such a one', () => {
    const neighbours = [0.9, 0.9, 0.85, 0.85].map(similarity => peer(similarity, 45_000));
    expect(find(450_000, { neighbours: [...neighbours, peer(0.75, 400_000)] })).toBeNull();
    expect(find(450_000, { neighbours: [...neighbours, peer(0.5, 400_000)] })).not.toBeNull();
    expect(find(450_000, { neighbours: [...neighbours, peer(0.75, 250_000)] })).not.toBeNull();
  });

  describe('with unit prices', () => {
    const size = grams(250);
    it('speaks where no title is alike', () => {
      const slip = find(450_000, { size, neighbours: [], unitPrices: group });
      expect(slip).toMatchObject({ zeros: 1, perhaps: 45_000, peers: 10 });
      expect(find(45_000, { size, neighbours: [], unitPrices: group })).toBeNull();
    });
    it('lets the surer of the two speak', () => {
      const loose = [peer(0.3, 900_000)];
      expect(find(450_000, { size, neighbours: loose })).toBeNull();
      expect(find(450_000, { size, neighbours: loose, unitPrices: group })?.usual).toBeCloseTo(44_000, -4);
      const wide = group.flatMap((price, at) => [price, price * 8 ** (at % 3)]);
      expect(find(450_000, { size, neighbours: [peer(1, 45_000)], unitPrices: wide })?.peers).toBe(1);
    });
    it('needs enough of them and a size', () => {
      expect(find(450_000, { size, neighbours: [], unitPrices: group.slice(0, 7) })).toBeNull();
      expect(find(450_000, { neighbours: [], unitPrices: group })).toBeNull();
      expect(find(450_000, { size, neighbours: [], unitPrices: [...group.slice(0, 7), 0] })).toBeNull();
    });
  });
});
