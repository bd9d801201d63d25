import type { NumericRange } from '../questions/question.ts';

// 0.1 + 0.2 must count as 0.3: one part in 10^9 is forgiven at both ends.
const slack = (value: number) => Math.max(1, Math.abs(value)) * 1e-9;

/** Whether a number lies in the range, ends included. */
export function isInRange(value: number, range: NumericRange): boolean {
  const [low, high] =
    range.as === 'bounds'
      ? [range.low, range.high]
      : [range.value - range.tolerance, range.value + range.tolerance];
  return value >= low - slack(low) && value <= high + slack(high);
}
