import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { titleSimilarity, trigrams } from '../../title-similarity.ts';
import { type CorpusProduct, LIMITS } from './corpus-product.ts';
import { type NearTitle, pickNearTitles } from './near-titles.ts';
import { type TitleBits, titleBits } from './title-bits.ts';

interface CandidateRow extends Record<string, unknown> {
  id: string;
  vendor_id: string;
  title: string;
  category: string;
  price_rupiah: string | null;
  net_content: string | null;
  net_content_unit: string | null;
  /** The most that the similarity can be. */
  at_most: number;
  of_kind: boolean;
  of_others: boolean;
}

/** So many of the category and of other owners are read at first; four times as many whenever that leaves a doubt. */
const FIRST = 600;

/**
 * The products with similar titles. Postgres looks through the bits of all titles of the pemda and offers those that may
 * be similar enough, by the most that they can be; we count anew what it offers, and read on until nothing unread could
 * still belong to a list.
 */
export async function searchTitles(tx: Tx, own: CorpusProduct): Promise<ReturnType<typeof pickNearTitles>> {
  const bits = titleBits(own.title);
  const grams = trigrams(own.title);
  for (let most = FIRST; ; most *= 4) {
    const rows = await listCandidates(tx, own, bits, most);
    const near: NearTitle[] = rows.flatMap(row => {
      const similarity = titleSimilarity(grams, trigrams(row.title));
      return similarity >= LIMITS.similarity ? [{ entry: entryOf(row), similarity }] : [];
    });
    const picked = pickNearTitles(own, near);
    const isSure = (list: readonly NearTitle[], count: number, offered: readonly CandidateRow[]) => {
      if (offered.length < most) return true;
      const unread = Math.min(...offered.map(row => row.at_most));
      return list.length === count && (list.at(-1)?.similarity ?? 0) > unread;
    };
    const kind = rows.filter(row => row.of_kind);
    const others = rows.filter(row => row.of_others);
    const sure =
      isSure(picked.neighbours, LIMITS.neighbours, kind) &&
      isSure(picked.unitPrices, LIMITS.unitPrices, kind) &&
      isSure(picked.alike, LIMITS.alike, others);
    if (sure) return picked;
  }
}

/** Per mille, so that the database counts with whole numbers. */
const FLOOR = Math.floor(LIMITS.similarity * 1000);

/** With `lost` and bits in common, I trigrams at most are shared; I/(a + b − I) ≥ f is (1 + f) · I ≥ f · (a + b). */
async function listCandidates(
  tx: Tx,
  own: CorpusProduct,
  { bits, grams, lost }: TitleBits,
  most: number,
): Promise<CandidateRow[]> {
  if (grams === 0) return [];
  const all = FLOOR * grams - (1000 + FLOOR) * lost;
  return tx.execute<CandidateRow>(sql`
    with own as materialized (
      -- Made once: as a parameter the cast would run again for every row.
      select ${bits}::bit(512) as bits, ${all}::int as least
    ), offered as materialized (
      select product_id, title_grams,
        least(bit_count(title_bits & own.bits) + ${lost}::int, title_grams, ${grams}::int) as shared
      from product_likeness, own
      where ${sql.raw(String(1000 + FLOOR))} * bit_count(title_bits & own.bits)
        >= ${sql.raw(String(FLOOR))} * title_grams + own.least
    ), near as (
      select p.id, p.vendor_id, p.title, p.category, p.price_rupiah, p.net_content, p.net_content_unit,
        shared::float8 / (${grams}::int + title_grams - shared) as at_most,
        p.category = ${own.category} and coalesce(p.price_rupiah, 0) > 0 as kind,
        p.vendor_id <> ${own.vendorId} as others
      from offered join product p on p.id = offered.product_id
      where p.id <> ${own.id}
    ), ranked as (
      select *,
        kind and row_number() over (partition by kind order by at_most desc, id) <= ${most} as of_kind,
        others and row_number() over (partition by others order by at_most desc, id) <= ${most} as of_others
      from near
    )
    select * from ranked where of_kind or of_others`);
}

/** Products of the same owner with a similar title: an owner's are few enough to compare them all. */
export async function searchOwnTitles(tx: Tx, own: CorpusProduct): Promise<NearTitle[]> {
  const grams = trigrams(own.title);
  const rows = await tx
    .select({
      id: product.id,
      vendorId: product.vendorId,
      title: product.title,
      category: product.category,
      priceRupiah: product.priceRupiah,
      netContent: product.netContent,
      netContentUnit: product.netContentUnit,
    })
    .from(product)
    .where(and(eq(product.vendorId, own.vendorId), ne(product.id, own.id)));
  return rows.flatMap(entry => {
    const similarity = titleSimilarity(grams, trigrams(entry.title));
    return similarity >= LIMITS.ownSimilarity ? [{ entry, similarity }] : [];
  });
}

function entryOf(row: CandidateRow): NearTitle['entry'] {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    title: row.title,
    category: row.category,
    priceRupiah: row.price_rupiah === null ? null : Number(row.price_rupiah),
    netContent: row.net_content === null ? null : Number(row.net_content),
    netContentUnit: row.net_content_unit,
  };
}
