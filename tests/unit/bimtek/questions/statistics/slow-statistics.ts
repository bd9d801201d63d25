/**
 * A second, slow way to the same figures, by other formulas: covariances from differences of all pairs, consistency from
 * covariances between items, cumulants from power sums; whole numbers and fractions throughout, so nothing is rounded.
 */
export interface Fraction {
  over: bigint;
  under: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function fraction(over: bigint, under = 1n): Fraction {
  const sign = under < 0n ? -1n : 1n;
  const common = gcd(over, under < 0n ? -under : under) || 1n;
  return { over: (sign * over) / common, under: (sign * under) / common };
}

const add = (a: Fraction, b: Fraction) => fraction(a.over * b.under + b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction) => fraction(a.over * b.over, a.under * b.under);
const by = (a: Fraction, b: Fraction) => fraction(a.over * b.under, a.under * b.over);
const less = (a: Fraction, b: Fraction) => add(a, { over: -b.over, under: b.under });
const zero = fraction(0n);
export const toNumber = ({ over, under }: Fraction) => {
  // Whole part apart, so that large terms keep their digits.
  const whole = over / under;
  return Number(whole) + Number(((over - whole * under) * 10n ** 18n) / under) / 1e18;
};

export function covarianceOfPairs(xs: bigint[], ys: bigint[]): Fraction {
  let total = 0n;
  for (let i = 0; i < xs.length; i++)
    for (let j = i + 1; j < xs.length; j++) total += (xs[i]! - xs[j]!) * (ys[i]! - ys[j]!);
  return fraction(total, BigInt(xs.length) * BigInt(xs.length - 1));
}

const sorted = (values: bigint[]) => [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const isZero = (value: Fraction) => value.over === 0n;
const root = (value: Fraction) => Math.sqrt(toNumber(value));

export interface SlowItem {
  facility: number;
  sd: number | null;
  discriminationIndex: number | null;
  discriminativeEfficiency: number | null;
  effectiveWeight: number | null;
}

export function slowItems(rows: bigint[][], maxMarks: bigint[]): SlowItem[] {
  const several = rows.length > 1;
  const totals = rows.map(row => row.reduce((a, b) => a + b, 0n));
  const column = (at: number) => rows.map(row => row[at]!);
  const pulls = maxMarks.map((_, at) => (several ? covarianceOfPairs(column(at), totals) : null));
  const pulled = pulls.reduce((sum, pull) => sum + (pull && pull.over >= 0n ? root(pull) : 0), 0);
  return maxMarks.map((maxMark, at) => {
    const marks = column(at);
    const rest = marks.map((mark, row) => totals[row]! - mark);
    const facility = toNumber(
      fraction(
        marks.reduce((a, b) => a + b, 0n),
        maxMark * BigInt(rows.length),
      ),
    );
    if (!several)
      return {
        facility,
        sd: null,
        discriminationIndex: null,
        discriminativeEfficiency: null,
        effectiveWeight: null,
      };
    const [own, others, both] = [
      covarianceOfPairs(marks, marks),
      covarianceOfPairs(rest, rest),
      covarianceOfPairs(marks, rest),
    ];
    const most = covarianceOfPairs(sorted(marks), sorted(rest));
    const spread = times(own, others);
    const pull = pulls[at]!;
    return {
      facility,
      sd: root(own),
      discriminationIndex: isZero(spread) ? null : (100 * toNumber(both)) / root(spread),
      discriminativeEfficiency: isZero(most) ? null : 100 * toNumber(by(both, most)),
      effectiveWeight: pull.over < 0n || pulled === 0 ? null : (100 * root(pull)) / pulled,
    };
  });
}

const power = (values: bigint[], exponent: bigint) =>
  values.reduce((sum, value) => sum + value ** exponent, 0n);

export function slowQuiz(rows: bigint[][]) {
  const totals = rows.map(row => row.reduce((a, b) => a + b, 0n));
  const n = BigInt(rows.length);
  const [s1, s2, s3, s4] = [power(totals, 1n), power(totals, 2n), power(totals, 3n), power(totals, 4n)];
  const nothing = {
    sd: null,
    skewness: null,
    kurtosis: null,
    internalConsistency: null,
    errorRatio: null,
    standardError: null,
  };
  if (n < 2n) return nothing;
  const k2 = fraction(n * s2 - s1 * s1, n * (n - 1n));
  const sd = root(k2);
  if (isZero(k2)) return { ...nothing, sd };
  const k3 = n < 3n ? null : fraction(n * n * s3 - 3n * n * s2 * s1 + 2n * s1 ** 3n, n * (n - 1n) * (n - 2n));
  const k4 =
    n < 4n
      ? null
      : fraction(
          (n ** 3n + n * n) * s4 -
            4n * (n * n + n) * s3 * s1 -
            3n * (n * n - n) * s2 * s2 +
            12n * n * s2 * s1 * s1 -
            6n * s1 ** 4n,
          n * (n - 1n) * (n - 2n) * (n - 3n),
        );
  const items = rows[0]!.length;
  let between = zero;
  for (let a = 0; a < items; a++)
    for (let b = 0; b < items; b++)
      if (a !== b)
        between = add(
          between,
          covarianceOfPairs(
            rows.map(row => row[a]!),
            rows.map(row => row[b]!),
          ),
        );
  const consistency =
    items < 2 ? null : times(by(between, k2), fraction(100n * BigInt(items), BigInt(items - 1)));
  const ratio =
    consistency === null
      ? null
      : 100 * Math.sqrt(toNumber(less(fraction(1n), by(consistency, fraction(100n)))));
  return {
    sd,
    skewness: k3 === null ? null : toNumber(k3) / sd ** 3,
    kurtosis: k4 === null ? null : toNumber(by(k4, times(k2, k2))),
    internalConsistency: consistency === null ? null : toNumber(consistency),
    errorRatio: ratio,
    standardError: ratio === null ? null : (ratio * sd) / 100,
  };
}
