/** Sum that does not lose small addends beside large ones (Neumaier). */
export function sum(values: readonly number[]): number {
  let [total, lost] = [0, 0];
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Whether all values are the same but for rounding: thirds added in another order are no difference. */
export function isConstant(values: readonly number[]): boolean {
  const [low, high] = values.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number]);
  return high - low <= 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
}

/** Smaller than this part of the greatest possible covariance is rounding: it is 0, neither above nor below. */
const noise = 1e-12;

/** Covariance with S − 1; 0 when either does not vary, null for fewer than two pairs. */
export function covariance(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < 2) return null;
  if (isConstant(xs) || isConstant(ys)) return 0;
  const [x, y] = [mean(xs), mean(ys)];
  const together = sum(xs.map((value, at) => (value - x) * (ys[at]! - y)));
  const most = Math.sqrt(sum(xs.map(value => (value - x) ** 2)) * sum(ys.map(value => (value - y) ** 2)));
  return Math.abs(together) <= noise * most ? 0 : together / (xs.length - 1);
}

export function variance(values: readonly number[]): number | null {
  return covariance(values, values);
}

/** The r-th central moment with S: mean of (x − x̄)^r. */
export function centralMoment(values: readonly number[], power: number): number {
  const middle = mean(values);
  return sum(values.map(value => (value - middle) ** power)) / values.length;
}

export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
