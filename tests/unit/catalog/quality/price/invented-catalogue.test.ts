import { describe, expect, it } from 'vitest';
import { slipOptions } from '~/catalog/quality/checks/price/P03-kurang-nol.ts';
import { LIMITS } from '~/catalog/quality/corpus/corpus-product.ts';
import { loadProfile } from '~/catalog/quality/load-rules.server.ts';
import {
  evaluateSlips,
  listedFrom,
  ownRule,
  type PricedRow,
  plainRule,
} from '~/catalog/quality/price/evaluate-slips.ts';

const options = slipOptions.parse(loadProfile('base').checks['P03-kurang-nol']?.options);

/** The same numbers on every machine: mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Mean 0, deviation 1 (Box and Muller). */
const normal = (next: () => number) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** Rupiah for 100 g, invented. */
const goods: Record<string, number> = {
  'Emping melinjo': 18_000,
  'Keripik singkong balado': 7_000,
  'Keripik tempe renyah': 8_000,
  'Rengginang ketan': 6_500,
  'Abon sapi pedas': 32_000,
  'Dodol garut': 6_000,
  'Kopi bubuk robusta': 12_000,
  'Teh melati celup': 9_000,
  'Gula semut aren': 7_500,
  'Sambal bawang': 14_000,
  'Minyak atsiri cengkih': 150_000,
  'Vanili kering': 400_000,
};
const owners = ['Bu Siti', 'Pak Dul', 'Mak Yem', 'Berkah', 'Sari Rasa', 'Dua Putri', 'Al Barokah', 'Lestari'];
const packs = [100, 250, 500, 1000];

/** Prices rise with the size to the power of .85 and differ by `spread` from seller to seller. */
function catalogue(seed: number, spread: number, sizes: readonly number[] = packs): PricedRow[] {
  const next = random(seed);
  return Object.entries(goods).flatMap(([good, rupiah]) =>
    owners.map(owner => {
      const grams = sizes[Math.floor(next() * sizes.length)] ?? 250;
      const price = rupiah * (grams / 100) ** 0.85 * Math.exp(spread * normal(next));
      const title = `${good} ${owner} ${grams === 1000 ? '1 kg' : `${grams} g`}`;
      return { category: 'makanan', title, priceRupiah: Math.max(500, Math.round(price / 500) * 500) };
    }),
  );
}

const figures = (rows: PricedRow[]) =>
  evaluateSlips(
    rows,
    { plain: plainRule(), ours: ownRule(options), searched: listedFrom(LIMITS.similarity, ownRule(options)) },
    options.similarity,
  );

describe('slips in an invented catalogue', () => {
  it('are found in nearly every price where packs are alike, and none is seen where there is none', () => {
    const { n, rules } = figures(catalogue(1, 0.2, [250]));
    expect(n).toBe(96);
    for (const rule of [rules.ours, rules.searched]) {
      expect(rule.falseFlags.count).toBe(0);
      expect(rule.times10.share).toBeGreaterThan(0.94);
      expect(rule.by10.share).toBeGreaterThan(0.94);
      expect(rule.times1000.share).toBe(1);
      expect(rule.by1000.share).toBe(1);
    }
  });
  it('are found among packs of 100 g to 1 kg too, where the plain rule loses its way', () => {
    for (const seed of [2, 3, 4]) {
      const { plain, ours, searched } = figures(catalogue(seed, 0.25)).rules;
      for (const rule of [ours, searched]) {
        expect(rule.falseFlags.share).toBeLessThanOrEqual(0.02);
        expect(rule.times10.share).toBeGreaterThan(plain.times10.share);
        expect(rule.by10.share).toBeGreaterThan(plain.by10.share);
        expect(rule.times10.share).toBeGreaterThan(0.9);
        expect(rule.by10.share).toBeGreaterThan(0.9);
      }
    }
  });
  it('grow harder to find the more sellers differ, without many more false flags', () => {
    const shares = [0.1, 0.3, 0.5].map(spread => figures(catalogue(5, spread)).rules.ours);
    const found = shares.map(({ times10, by10 }) => times10.share + by10.share);
    expect(found).toEqual([...found].sort((a, b) => b - a));
    for (const { falseFlags } of shares) expect(falseFlags.share).toBeLessThanOrEqual(0.05);
  });
  it('need the size: without it more is missed', () => {
    const rows = catalogue(6, 0.2);
    const blind = evaluateSlips(rows, { blind: ownRule({ ...options, elasticity: 0 }) }, options.similarity);
    const seeing = figures(rows).rules.ours;
    expect(seeing.times10.count + seeing.by10.count).toBeGreaterThan(
      blind.rules.blind.times10.count + blind.rules.blind.by10.count,
    );
  });
});
