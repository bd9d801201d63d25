const BEYOND_BMP = /[\ud800-\udfff]/;

/**
 * Orders two texts as their UTF-8 bytes would be ordered: negative, 0 or positive.
 * UTF-16 order differs from it only where a surrogate pair meets a character from U+E000 on.
 */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  if (!BEYOND_BMP.test(a) && !BEYOND_BMP.test(b)) return a < b ? -1 : 1;
  const left = Array.from(a, char => char.codePointAt(0) ?? 0);
  const right = Array.from(b, char => char.codePointAt(0) ?? 0);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
