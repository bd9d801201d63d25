/** W3C Bitstring Status List §2.2: fewer entries would tell the credentials of one holder apart. 16 KB. */
export const LIST_LENGTH = 131_072;

/** One bit per place, the first place in the highest bit of the first byte (§3.2). */
export function writeBits(set: readonly number[]): Uint8Array {
  const bits = new Uint8Array(LIST_LENGTH / 8);
  for (const position of set) {
    if (!Number.isInteger(position) || position < 0 || position >= LIST_LENGTH)
      throw new Error(`no such place in a status list: ${position}`);
    bits[position >> 3]! |= 0x80 >> (position & 7);
  }
  return bits;
}

/** The entry of `size` bits at a place, or null outside of the list. */
export function readBits(bits: Uint8Array, position: number, size = 1): number | null {
  if (!Number.isInteger(position) || position < 0 || (position + 1) * size > bits.length * 8) return null;
  let value = 0;
  for (let at = position * size; at < (position + 1) * size; at++)
    value = value * 2 + ((bits[at >> 3]! >> (7 - (at & 7))) & 1);
  return value;
}
