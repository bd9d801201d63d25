/** A 64-bit perceptual hash as two 32-bit halves. */
export interface PictureHash {
  high: number;
  low: number;
}

const HEX = /^[0-9a-f]{16}$/;

/**
 * The hash out of its 16 hex digits. Null when it tells nothing: a hash by the median has about as many ones as zeros,
 * one of a blank picture hardly any of either, and blank pictures are not the same picture.
 */
export function readHash(hex: string): PictureHash | null {
  if (!HEX.test(hex)) return null;
  const hash = { high: Number.parseInt(hex.slice(0, 8), 16), low: Number.parseInt(hex.slice(8), 16) };
  const ones = bits(hash.high) + bits(hash.low);
  return ones < 8 || ones > 56 ? null : hash;
}

/** Hamming distance, 0 to 64. */
export function distance(a: PictureHash, b: PictureHash): number {
  return bits(a.high ^ b.high) + bits(a.low ^ b.low);
}

/** Bits of each block that the hash is cut into. */
export const BLOCK_BITS = [13, 13, 13, 13, 12] as const;

/**
 * The five blocks, from the first bit on. Two hashes at most 4 bits apart agree in one of them, since four bits cannot
 * lie in five blocks: looking each block up by equality misses none.
 */
export function blocksOf({ high, low }: PictureHash): [number, number, number, number, number] {
  const middle = ((high & 0x3f) << 7) | (low >>> 25);
  return [high >>> 19, (high >>> 6) & 0x1fff, middle, (low >>> 12) & 0x1fff, low & 0xfff];
}

/** Of the picture against another's hash, straight or mirrored, whichever is nearer. */
export function nearerWay(
  own: { straight: PictureHash; mirror: PictureHash | null },
  other: PictureHash,
): { distance: number; mirrored: boolean } {
  const straight = distance(own.straight, other);
  const mirror = own.mirror ? distance(own.mirror, other) : 65;
  return mirror < straight ? { distance: mirror, mirrored: true } : { distance: straight, mirrored: false };
}

/** Ones in a 32-bit number (Hacker's Delight, 5-2). */
function bits(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
