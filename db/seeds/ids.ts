import type { Dice } from './random.ts';

/** RFC 9562 UUIDv7 whose time and chance both come from the story: the same story has the same ids. */
export function storyId(dice: Dice, at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const hex = (bits: number) =>
    Math.floor(dice.unit() * 2 ** bits)
      .toString(16)
      .padStart(bits / 4, '0');
  const variant = '89ab'[dice.int(0, 3)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(12)}-${variant}${hex(12)}-${hex(24)}${hex(24)}`;
}

/** Random UUID of a foreign system (an e-katalog product). */
export function foreignId(dice: Dice): string {
  const hex = (bits: number) =>
    Math.floor(dice.unit() * 2 ** bits)
      .toString(16)
      .padStart(bits / 4, '0');
  return `${hex(32)}-${hex(16)}-4${hex(12)}-${'89ab'[dice.int(0, 3)]}${hex(12)}-${hex(24)}${hex(24)}`;
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 26 characters in the manner of a ULID, as e-katalog v6 numbers its orders and sellers. */
export function foreignUlid(dice: Dice): string {
  let out = '01';
  while (out.length < 26) out += crockford[dice.int(0, 31)];
  return out;
}
