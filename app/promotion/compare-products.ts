/**
 * Exact sign of `a·b − c·d` for safe integers. A product at or above 2^53 shows itself as unsafe even after
 * rounding, so only those comparisons pay for big integers.
 */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right);
  const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

/** Exact sign of `(a·n + b·m) − (c·n + d·m)` for safe integers: two scores of the same weights. */
export function compareScores(a: number, b: number, c: number, d: number, n: number, m: number): number {
  const left = a * n + b * m;
  const right = c * n + d * m;
  const reach = Math.abs(a * n) + Math.abs(b * m) + Math.abs(c * n) + Math.abs(d * m);
  if (reach <= Number.MAX_SAFE_INTEGER) return Math.sign(left - right);
  const exact = (BigInt(a) - BigInt(c)) * BigInt(n) + (BigInt(b) - BigInt(d)) * BigInt(m);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}
