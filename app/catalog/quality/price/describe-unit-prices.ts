/** A narrow group's unit prices, as natural logarithms: middle, robust deviation, the range of the middle four fifths, how many. */
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
const OUTER = 0.1;
const LEAST = 0.1;
const groups = new WeakMap<readonly number[], UnitPriceGroup>();

/**
 * Drops 5 % of each end, as Open Food Facts does with its nutrients, then takes median and median absolute deviation, which
 * one wrong price does not move. No group agrees so well that a tenth more would be odd: the deviation is at least `LEAST`.
 */
export function describeUnitPrices(unitPrices: readonly number[]): UnitPriceGroup {
  const known = groups.get(unitPrices);
  if (known) return known;
  const logs = sortedLogs(unitPrices);
  const cut = Math.floor(logs.length * TRIM);
  const trimmed = logs.subarray(cut, logs.length - cut);
  // What is named as usual never is somebody's slip: at least one at each end is left out.
  const outer = Math.max(1, Math.floor(logs.length * OUTER));
  const middle = middleOf(trimmed);
  const away = middleOf(trimmed.map(value => Math.abs(value - middle)).sort());
  const group = {
    middle,
    deviation: Math.max(LEAST, away / NORMAL_MAD),
    low: logs[outer] ?? Number.NaN,
    high: logs[logs.length - 1 - outer] ?? Number.NaN,
    count: logs.length,
  };
  groups.set(unitPrices, group);
  return group;
}

/** Typed arrays sort by number without a comparator, ten times as fast; this runs for every listing. */
function sortedLogs(prices: readonly number[]): Float64Array {
  const logs = new Float64Array(prices.length);
  let count = 0;
  for (const price of prices) if (price > 0) logs[count++] = Math.log(price);
  return logs.subarray(0, count).sort();
}

function middleOf(sorted: Float64Array): number {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
