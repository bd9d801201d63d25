import { describe, expect, it } from 'vitest';
import { slipOptions } from '~/catalog/quality/checks/price/P03-kurang-nol.ts';
import { loadProfile } from '~/catalog/quality/load-rules.server.ts';
import {
  compareRules,
  evaluateSlips,
  listedFrom,
  ownRule,
  type PricedRow,
  plainRule,
} from '~/catalog/quality/price/evaluate-slips.ts';

const options = slipOptions.parse(loadProfile('base').checks['P03-kurang-nol']?.options);
const row = (category: string, title: string, priceRupiah: number): PricedRow => ({
  category,
  title,
  priceRupiah,
});

/** Invented: pairs of the same good, among goods of the category that share a word and nothing of the price. */
const rows = [
  row('camilan', 'Emping melinjo asin Bu Siti', 45_000),
  row('camilan', 'Emping melinjo asin Bu Sito', 47_000),
  row('camilan', 'Keripik tempe renyah Pak Dul', 12_000),
  row('camilan', 'Keripik tempe renyah Pak Dula', 13_000),
  row('camilan', 'Parsel lebaran keranjang besar', 650_000),
  row('camilan', 'Parsel lebaran keranjang beser', 700_000),
  row('mebel', 'Kursi rotan tamu satu set', 4_500_000),
  row('mebel', 'Kursi rotan tamu satu sett', 4_400_000),
  row('mebel', 'Gantungan kunci kayu', 5_000),
];

describe('evaluateSlips', () => {
  const { rows: all, n, rules } = evaluateSlips(rows, { plain: plainRule(), ours: ownRule(options) }, 0.3);
  it('counts the rows with a similar title in their own category only', () => {
    expect(all).toBe(9);
    expect(n).toBe(8);
    const apart = rows.map((each, at) => ({ ...each, category: String(at) }));
    expect(evaluateSlips(apart, { plain: plainRule() }, 0.3).n).toBe(0);
  });
  it('finds every slip beside a twin, and none where there is none', () => {
    for (const name of ['times10', 'by10', 'times100', 'by100', 'times1000', 'by1000'] as const)
      expect(rules.ours[name].share, name).toBe(1);
    expect(rules.ours.falseFlags.count).toBe(0);
  });
  it('shows where the plain rule fails: the second and third title are of another price', () => {
    expect(rules.plain.falseFlags.count).toBeGreaterThan(0);
    expect(rules.plain.times10.share).toBeLessThan(1);
  });
  it('says by how much one rule is better than the other', () => {
    const gain = compareRules(rules.ours, rules.plain);
    expect(gain.falseFlags).toBeLessThan(0);
    expect(gain.times10).toBe(Math.round((1 - rules.plain.times10.share) * 1000) / 10);
    expect(compareRules(rules.ours, rules.ours).times10).toBe(0);
  });
  it('passes over rows without a price', () => {
    expect(
      evaluateSlips([...rows, row('mebel', 'Kursi rotan tamu', 0)], { plain: plainRule() }, 0.3).rows,
    ).toBe(9);
  });
  it('gives a rule the price as it stands, whole and above nothing', () => {
    const seen: number[] = [];
    evaluateSlips(rows.slice(0, 2), { spy: price => seen.push(price) > 99 }, 0.3);
    expect(seen).toEqual([
      45_000, 47_000, 450_000, 470_000, 4_500, 4_700, 4_500_000, 4_700_000, 450, 470, 45_000_000, 47_000_000,
      45, 47,
    ]);
    expect(evaluateSlips([], { plain: plainRule() }, 0.3).n).toBe(0);
  });
});

describe('plainRule', () => {
  const peers = [40_000, 45_000, 50_000, 9e9].map(priceRupiah => ({
    title: '',
    similarity: 0.5,
    priceRupiah,
  }));
  it('flags more than eight times the median of the three nearest', () => {
    const flags = (price: number) => plainRule()(price, '', peers);
    expect([45_000, 360_000, 5_625].map(flags)).toEqual([false, false, false]);
    expect([360_001, 5_624].map(flags)).toEqual([true, true]);
  });
});

describe('listedFrom', () => {
  it('hides what is less alike', () => {
    const seen: number[] = [];
    const rule = listedFrom(0.25, (_price, _title, neighbours) => {
      seen.push(...neighbours.map(({ similarity }) => similarity));
      return true;
    });
    const peers = [0.9, 0.25, 0.24, 0].map(similarity => ({ title: '', priceRupiah: 1, similarity }));
    expect(rule(1, '', peers)).toBe(true);
    expect(seen).toEqual([0.9, 0.25]);
  });
});
