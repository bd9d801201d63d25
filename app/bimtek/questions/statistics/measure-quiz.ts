import { centralMoment, isConstant, mean, median, sum, variance } from './moments.ts';

/** What first attempts say about the whole quiz (training.md §4). Null where the formula has no value. */
export interface QuizFigures {
  attempts: number;
  /** Of the totals, in marks. */
  mean: number | null;
  median: number | null;
  sd: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /** Coefficient of internal consistency (Cronbach's alpha), in per cent. */
  internalConsistency: number | null;
  /** Share of the spread that is chance, in per cent. */
  errorRatio: number | null;
  /** In marks. */
  standardError: number | null;
}

/** Unbiased third cumulant over spread: needs three attempts. */
function skewnessOf(totals: readonly number[], k2: number): number | null {
  const s = totals.length;
  if (s <= 2) return null;
  const k3 = (s * s * centralMoment(totals, 3)) / ((s - 1) * (s - 2));
  return k3 / k2 ** 1.5;
}

/** Unbiased fourth cumulant over spread: needs four attempts. */
function kurtosisOf(totals: readonly number[], k2: number): number | null {
  const s = totals.length;
  if (s <= 3) return null;
  const [m2, m4] = [centralMoment(totals, 2), centralMoment(totals, 4)];
  const k4 = (s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2)) / ((s - 1) * (s - 2) * (s - 3));
  return k4 / (k2 * k2);
}

function consistencyOf(attempts: readonly (readonly number[])[], k2: number): number | null {
  const items = attempts[0]?.length ?? 0;
  if (items <= 1) return null;
  const spreads = Array.from({ length: items }, (_, at) => variance(attempts.map(row => row[at]!)) ?? 0);
  return ((100 * items) / (items - 1)) * (1 - sum(spreads) / k2);
}

/** Statistics of the totals; `attempts` as for `measureItems`. */
export function measureQuiz(attempts: readonly (readonly number[])[]): QuizFigures {
  const totals = attempts.map(sum);
  const k2 = variance(totals);
  const varies = k2 !== null && k2 > 0 && !isConstant(totals);
  const consistency = varies ? consistencyOf(attempts, k2) : null;
  // Under the root a rounding of 10⁻¹⁶ would become 10⁻⁸: what is nearly nothing is nothing.
  const left = consistency === null ? null : 1 - consistency / 100;
  const errorRatio = left === null ? null : 100 * Math.sqrt(left < 1e-12 ? 0 : left);
  return {
    attempts: totals.length,
    mean: totals.length === 0 ? null : mean(totals),
    median: totals.length === 0 ? null : median(totals),
    sd: k2 === null ? null : Math.sqrt(k2),
    skewness: varies ? skewnessOf(totals, k2) : null,
    kurtosis: varies ? kurtosisOf(totals, k2) : null,
    internalConsistency: consistency,
    errorRatio,
    standardError: errorRatio === null || k2 === null ? null : (errorRatio * Math.sqrt(k2)) / 100,
  };
}
