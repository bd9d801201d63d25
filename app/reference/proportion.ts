/** A share of `of` trials with its 95 % interval after Wilson. */
export interface Share {
  count: number;
  of: number;
  share: number;
  low: number;
  high: number;
}

/** Wilson's interval holds its 95 % for small counts too (Wilson 1927). */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const [z, share] = [1.959964, count / of];
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  const rounded = (x: number) => Math.round(x * 10_000) / 10_000;
  return {
    count,
    of,
    share: rounded(share),
    low: rounded(Math.max(0, (middle - half) / scale)),
    high: rounded(Math.min(1, (middle + half) / scale)),
  };
}

/** A difference of two shares with its 95 % interval. */
export interface ShareDifference {
  difference: number;
  low: number;
  high: number;
}

/**
 * One share less another, with Newcombe's hybrid score interval (Newcombe 1998, method 10): made of both Wilson intervals,
 * so it holds for small counts and never leaves −1 to 1. Null where one of them has no trials.
 */
export function newcombe(one: Share, other: Share): ShareDifference | null {
  if (one.of === 0 || other.of === 0) return null;
  const difference = one.share - other.share;
  const down = Math.hypot(one.share - one.low, other.high - other.share);
  const up = Math.hypot(one.high - one.share, other.share - other.low);
  return { difference, low: difference - down, high: difference + up };
}
