import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

/** Two products of different owners that show the same picture, or say the same. For the office alone. */
export interface SharedBetweenOwners {
  productId: string;
  vendorId: string;
  title: string;
  otherProductId: string;
  otherVendorId: string;
  otherTitle: string;
  /** When this was last looked at; what changed since is not in it. */
  searchedAt: Date;
}

export interface SharedPhoto extends SharedBetweenOwners {
  /** The first product's photo. */
  photo: string;
  /** 0 to 64 bits. */
  distance: number;
  mirrored: boolean;
}

export interface SameDescription extends SharedBetweenOwners {
  /** Estimated Jaccard similarity of runs of five words, 0 to 1. */
  similarity: number;
}

interface Paging {
  limit?: number;
  offset?: number;
}

interface PairRow extends Record<string, unknown> {
  product_id: string;
  vendor_id: string;
  title: string;
  other_id: string;
  other_vendor_id: string;
  other_title: string;
  searched_at: string | Date;
}

const MOST = 200;

/** Owners as they are now: what was merged since is one. */
const ofTwoOwners = sql`
  join product p on p.pemda_id = s.pemda_id and p.id = s.product_id
  join product o on o.pemda_id = s.pemda_id and o.id = s.other_id and o.vendor_id <> p.vendor_id`;

/**
 * Pictures that stand with several owners, the nearest first. Evidence that somebody may look at: who took the photo is
 * not known, and nothing is merged or taken down by it.
 */
export async function listSharedPhotos(
  tx: Tx,
  { distance = 4, limit = MOST, offset = 0 }: Paging & { distance?: number } = {},
): Promise<SharedPhoto[]> {
  const rows = await tx.execute<PairRow & { photo: string; distance: number; mirrored: boolean }>(sql`
    with s as (
      select around.pemda_id, around.product_id, around.searched_at, (m ->> 'other')::uuid as other_id,
        m ->> 'photo' as photo, (m ->> 'distance')::int as distance, (m ->> 'mirrored')::boolean as mirrored
      from product_surroundings around, jsonb_array_elements(around.around -> 'photoMatches') m
      where m ->> 'owner' = 'other' and (m ->> 'distance')::int <= ${distance}
    ), pairs as (
      select distinct on (least(s.product_id, s.other_id), greatest(s.product_id, s.other_id))
        s.product_id, p.vendor_id, p.title, o.id as other_id, o.vendor_id as other_vendor_id,
        o.title as other_title, s.searched_at, s.photo, s.distance, s.mirrored
      from s ${ofTwoOwners}
      order by least(s.product_id, s.other_id), greatest(s.product_id, s.other_id), s.distance, s.product_id, s.photo
    )
    select * from pairs order by distance, product_id, other_id limit ${limit} offset ${offset}`);
  return rows.map(row => ({
    ...pairOf(row),
    photo: row.photo,
    distance: row.distance,
    mirrored: row.mirrored,
  }));
}

/** Descriptions that stand with several owners, the most similar first. */
export async function listSameDescriptions(
  tx: Tx,
  { similarity = 0.8, limit = MOST, offset = 0 }: Paging & { similarity?: number } = {},
): Promise<SameDescription[]> {
  const rows = await tx.execute<PairRow & { similarity: number }>(sql`
    with s as (
      select around.pemda_id, around.product_id, around.searched_at, (m ->> 'productId')::uuid as other_id,
        (m ->> 'similarity')::float8 as similarity
      from product_surroundings around, jsonb_array_elements(around.around -> 'sameDescriptions') m
      where (m ->> 'similarity')::float8 >= ${similarity}
    ), pairs as (
      select distinct on (least(s.product_id, s.other_id), greatest(s.product_id, s.other_id))
        s.product_id, p.vendor_id, p.title, o.id as other_id, o.vendor_id as other_vendor_id,
        o.title as other_title, s.searched_at, s.similarity
      from s ${ofTwoOwners}
      order by least(s.product_id, s.other_id), greatest(s.product_id, s.other_id), s.similarity desc, s.product_id
    )
    select * from pairs order by similarity desc, product_id, other_id limit ${limit} offset ${offset}`);
  return rows.map(row => ({ ...pairOf(row), similarity: row.similarity }));
}

function pairOf(row: PairRow): SharedBetweenOwners {
  return {
    productId: row.product_id,
    vendorId: row.vendor_id,
    title: row.title,
    otherProductId: row.other_id,
    otherVendorId: row.other_vendor_id,
    otherTitle: row.other_title,
    searchedAt: new Date(row.searched_at),
  };
}
