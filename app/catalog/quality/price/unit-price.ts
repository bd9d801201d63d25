import { median, type PackSize } from '../../title-similarity.ts';

/** What people name a unit price by: rupiah per kg and not per gram. */
const BASES: Partial<Record<PackSize['dimension'], { per: string; amount: number }>> = {
  mass: { per: 'kg', amount: 1000 },
  volume: { per: 'liter', amount: 1000 },
  count: { per: 'piece', amount: 1 },
  length: { per: 'meter', amount: 1000 },
};

export function unitBasis(dimension: PackSize['dimension']): { per: string; amount: number } {
  return BASES[dimension] ?? { per: 'unit', amount: 1 };
}

/** A narrow group's unit prices, as natural logarithms: middle, robust deviation, the range without the outermost, and how many. */
export interface UnitPriceGroup {
  middle: number;
  deviation: number;
  low: number;
  high: number;
  count: number;
}

/** A median absolute deviation of a normal distribution is .6745 of its standard deviation. */
const NORMAL_MAD = 0.6745;
const TRIM = 0.05;
const LEAST = 0.1;
const groups = new WeakMap<readonly number[], UnitPriceGroup>();

/**
 * Drops 5 % of each end, as Open Food Facts does with its nutrients, then takes median and median absolute deviation, which
 * one wrong price does not move. No group agrees so well that a tenth more would be odd: the deviation is at least `LEAST`.
 */
export function describeUnitPrices(unitPrices: readonly number[]): UnitPriceGroup {
  const known = groups.get(unitPrices);
  if (known) return known;
  const logs = Float64Array.from(
    unitPrices.filter(price => price > 0),
    Math.log,
  ).sort();
  const cut = Math.floor(logs.length * TRIM);
  const trimmed = logs.subarray(cut, logs.length - cut);
  const middle = median([...trimmed]);
  const away = median(Array.from(trimmed, value => Math.abs(value - middle)));
  const group = {
    middle,
    deviation: Math.max(LEAST, away / NORMAL_MAD),
    low: trimmed[0] ?? Number.NaN,
    high: trimmed[trimmed.length - 1] ?? Number.NaN,
    count: logs.length,
  };
  groups.set(unitPrices, group);
  return group;
}

/** To two figures, as people say "about Rp 45.000". */
export function roundly(rupiah: number): number {
  if (!(rupiah > 0)) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rupiah)) - 1);
  return Math.round(rupiah / step) * step;
}
