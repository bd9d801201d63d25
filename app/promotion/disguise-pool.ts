import { compareBytes } from './compare-bytes.ts';
import { ATTRIBUTES, type Entity, type Hash, MISSING } from './entity.ts';

/** 96 bits: short enough to read out, too many to meet by chance. */
const ID_DIGITS = 24;

const PREFIX = { district: 'd', size: 's', gender: 'g' } as const;

/** The public id of a vendor in one list; `keyed` is an HMAC whose key belongs to that list alone. */
export function publicIdOf(vendorId: string, keyed: Hash): string {
  return `u-${keyed(`entity|${vendorId}`).slice(0, ID_DIGITS)}`;
}

/** The public key of a product in one list. */
export function publicProductOf(productId: string, keyed: Hash): string {
  return `p-${keyed(`product|${productId}`).slice(0, ID_DIGITS)}`;
}

/**
 * The pool as it may be published: keyed ids and opaque labels d1…, s1…, g1… of this list (draw-spec.md step 1).
 * Labels are numbered by keyed hash, so the number tells nothing about the value.
 */
export function disguisePool(pool: readonly Entity[], keyed: Hash): { vendorId: string; entity: Entity }[] {
  const labels = { district: new Map(), size: new Map(), gender: new Map() } as Record<
    (typeof ATTRIBUTES)[number],
    Map<string, string>
  >;
  for (const attribute of ATTRIBUTES) {
    const values = [...new Set(pool.map(entity => entity[attribute]))].filter(value => value !== MISSING);
    const order = values.map(value => ({ value, key: keyed(`${attribute}|${value}`) }));
    order.sort((a, b) => compareBytes(a.key, b.key));
    labels[attribute] = new Map(order.map(({ value }, i) => [value, `${PREFIX[attribute]}${i + 1}`]));
  }
  return pool.map(({ id, district, size, gender }) => ({
    vendorId: id,
    entity: {
      id: publicIdOf(id, keyed),
      district: labels.district.get(district) ?? MISSING,
      size: labels.size.get(size) ?? MISSING,
      gender: labels.gender.get(gender) ?? MISSING,
    },
  }));
}
