import type { Candidate } from './choose-product.ts';
import { type Entity, MISSING } from './entity.ts';

/** A vendor that the office accepted, as registration tells it. */
export interface PoolVendor {
  vendorId: string;
  /** Who shares a number of the law, a bank account or an owner is one entity (fair-promotion.md §1.3). */
  entityId: string;
  name: string;
  district: string | null;
  sizeClass: string | null;
  ownerGender: string | null;
}

/** A product that may go out on at least one channel, as the catalog tells it. */
export interface PoolProduct {
  productId: string;
  vendorId: string;
  score: number | null;
}

/** What the sales files say of a product. */
export interface PoolState {
  productId: string;
  state: string;
  /** Share of channel-days that the files cover, 0 to 1. */
  coverage: number;
}

export interface PoolCandidate extends Candidate {
  /** Whose product it is, among the vendors of the entity. */
  vendorId: string;
  state: string;
  coverage: number;
}

/** The entity, in the shape of the first of its vendors that has something to show. */
export interface PoolEntity extends PoolVendor {
  candidates: PoolCandidate[];
}

/** No sale is known, whether the data are complete or not; too new and possibly sold stay out (fair-promotion.md §1.1). */
const UNSOLD = new Set(['NEVER_SOLD_CONFIRMED', 'NEVER_SOLD_UNVERIFIED']);

/**
 * Who is eligible: an entity with an accepted vendor that has a product which may go out and has no known sale. Ten
 * accounts of one owner have one place, and one draw decides which of their products it shows.
 * `slotsOf` counts the slots each product already had. The gate is yes or no; nothing here ranks.
 */
export function buildPool(
  vendors: readonly PoolVendor[],
  products: readonly PoolProduct[],
  states: readonly PoolState[],
  slotsOf: ReadonlyMap<string, number>,
): PoolEntity[] {
  const stateOf = new Map(states.map(state => [state.productId, state]));
  const candidates = new Map<string, PoolCandidate[]>();
  for (const { productId, vendorId, score } of products) {
    const known = stateOf.get(productId);
    if (!known || !UNSOLD.has(known.state)) continue;
    const { state, coverage } = known;
    const own = candidates.get(vendorId) ?? [];
    const counted = { slots: slotsOf.get(productId) ?? 0, quality: score ?? 0 };
    own.push({ productId, vendorId, ...counted, state, coverage });
    candidates.set(vendorId, own);
  }
  const entities = new Map<string, PoolEntity>();
  for (const vendor of vendors) {
    const own = candidates.get(vendor.vendorId);
    if (!own) continue;
    const entity = entities.get(vendor.entityId);
    if (entity) entity.candidates.push(...own);
    else entities.set(vendor.entityId, { ...vendor, candidates: [...own] });
  }
  return [...entities.values()];
}

/** The four values of an entity that the draw sees. */
export function entityOf({ vendorId, district, sizeClass, ownerGender }: PoolVendor): Entity {
  return {
    id: vendorId,
    district: district || MISSING,
    size: sizeClass || MISSING,
    gender: !ownerGender || ownerGender === 'undisclosed' ? MISSING : ownerGender,
  };
}
