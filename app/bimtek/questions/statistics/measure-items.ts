import { ascending, covariance, mean, sum, variance } from './moments.ts';

/**
 * What first attempts say about one item (training.md §4; equal to Moodle's statistics). Facility and `sd` are in marks
 * of the item, facility from 0 to 1; the indices are in per cent. Null where the formula has no value.
 */
export interface ItemFigures {
  item: string;
  maxMark: number;
  /** Mean mark over highest mark. */
  facility: number;
  sd: number | null;
  /** Correlation with the rest of the quiz, without the item itself. */
  discriminationIndex: number | null;
  /** The same, against the best that these marks allow. */
  discriminativeEfficiency: number | null;
  /** Share of the spread of the totals that comes from the item; the shares add up to 100. */
  effectiveWeight: number | null;
}

export interface Item {
  item: string;
  maxMark: number;
}

/** Square root of the covariance with the total; null when it is negative or unknown. */
function pull(marks: readonly number[], totals: readonly number[]): number | null {
  const together = covariance(marks, totals);
  return together === null || together < 0 ? null : Math.sqrt(together);
}

function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [x, y, together] = [variance(xs), variance(ys), covariance(xs, ys)];
  return x && y && together !== null ? (100 * together) / Math.sqrt(x * y) : null;
}

/** Covariance against that of both lists in order. */
function efficiency(xs: readonly number[], ys: readonly number[]): number | null {
  const [together, most] = [covariance(xs, ys), covariance(ascending(xs), ascending(ys))];
  return together !== null && most ? (100 * together) / most : null;
}

/**
 * Statistics of every item; `attempts` holds one row per first attempt, one mark per item in the order of `items`.
 * Totals and rests are sums of marks, so items weigh what their highest mark says.
 */
export function measureItems(
  items: readonly Item[],
  attempts: readonly (readonly number[])[],
): ItemFigures[] {
  if (attempts.length === 0) return [];
  const totals = attempts.map(sum);
  const columns = items.map((_, at) => attempts.map(row => row[at]!));
  const rests = items.map((_, at) => attempts.map(row => sum(row.filter((_, other) => other !== at))));
  const pulls = columns.map(column => pull(column, totals));
  const pulled = sum(pulls.map(value => value ?? 0));
  return items.map(({ item, maxMark }, at) => {
    const [marks, rest, own] = [columns[at]!, rests[at]!, pulls[at] ?? null];
    const spread = variance(marks);
    return {
      item,
      maxMark,
      facility: mean(marks) / maxMark,
      sd: spread === null ? null : Math.sqrt(spread),
      discriminationIndex: correlation(marks, rest),
      discriminativeEfficiency: efficiency(marks, rest),
      effectiveWeight: own === null || pulled === 0 ? null : (100 * own) / pulled,
    };
  });
}
