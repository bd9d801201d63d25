import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { titleSimilarity, trigrams } from '../../title-similarity.ts';
import { type CorpusProduct, LIMITS } from './corpus-product.ts';
import { type NearTitle, pickNearTitles } from './near-titles.ts';
import { keySize, leastOfKeys, mostOfTitles, titleKey } from './title-key.ts';

interface CandidateRow extends Record<string, unknown> {
  id: string;
  vendor_id: string;
  title: string;
  category: string;
  price_rupiah: string | null;
  net_content: string | null;
  net_content_unit: string | null;
  likeness: number;
  of_kind: boolean;
  of_others: boolean;
}

/** So many of the category and of other owners are read at first; four times as many whenever that leaves a doubt. */
const FIRST = 160;

/**
 * The products with similar titles, by the GIN index on their keys. Postgres orders by its own likeness of the keys;
 * ours is counted anew on what it offers, and more is read until nothing unread could still belong to a list.
 */
export async function searchTitles(tx: Tx, own: CorpusProduct): Promise<ReturnType<typeof pickNearTitles>> {
  const size = keySize(own.title);
  if (size.size === 0) return pickNearTitles(own, []);
  const threshold = leastOfKeys(size, LIMITS.similarity);
  await tx.execute(sql.raw(`set local pg_trgm.similarity_threshold = ${threshold.toFixed(6)}`));
  const grams = trigrams(own.title);
  for (let most = FIRST; ; most *= 4) {
    const rows = await listCandidates(tx, own, most);
    const near: NearTitle[] = rows.flatMap(row => {
      const similarity = titleSimilarity(grams, trigrams(row.title));
      return similarity >= LIMITS.similarity ? [{ entry: entryOf(row), similarity }] : [];
    });
    const picked = pickNearTitles(own, near);
    const kind = rows.filter(row => row.of_kind);
    const others = rows.filter(row => row.of_others);
    const isSure = (list: readonly NearTitle[], count: number, offered: readonly CandidateRow[]) => {
      if (offered.length < most) return true;
      const unread = mostOfTitles(size, Math.min(...offered.map(row => row.likeness)));
      return list.length === count && (list.at(-1)?.similarity ?? 0) > unread;
    };
    const sure =
      isSure(picked.neighbours, LIMITS.neighbours, kind) &&
      isSure(picked.unitPrices, LIMITS.unitPrices, kind) &&
      isSure(picked.alike, LIMITS.alike, others);
    if (sure) return picked;
  }
}

async function listCandidates(tx: Tx, own: CorpusProduct, most: number): Promise<CandidateRow[]> {
  const key = titleKey(own.title);
  return tx.execute<CandidateRow>(sql`
    with near as materialized (
      select p.id, p.vendor_id, p.title, p.category, p.price_rupiah, p.net_content, p.net_content_unit,
        similarity(l.title_key, ${key}) as likeness,
        p.category = ${own.category} and coalesce(p.price_rupiah, 0) > 0 as kind,
        p.vendor_id <> ${own.vendorId} as others
      from product_likeness l
      join product p on p.pemda_id = l.pemda_id and p.id = l.product_id
      where l.title_key % ${key} and l.product_id <> ${own.id}
    ), ranked as (
      select *,
        kind and row_number() over (partition by kind order by likeness desc, id) <= ${most} as of_kind,
        others and row_number() over (partition by others order by likeness desc, id) <= ${most} as of_others
      from near
    )
    select * from ranked where of_kind or of_others`);
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

/** Products of the same owner with a similar title, best first. */
export async function searchOwnTitles(tx: Tx, own: CorpusProduct): Promise<NearTitle[]> {
  const grams = trigrams(own.title);
  const least = leastOfKeys(keySize(own.title), LIMITS.ownSimilarity);
  const rows = await tx.execute<CandidateRow>(sql`
    select p.id, p.vendor_id, p.title, p.category, p.price_rupiah, p.net_content, p.net_content_unit
    from product p
    join product_likeness l on l.pemda_id = p.pemda_id and l.product_id = p.id
    where p.vendor_id = ${own.vendorId} and p.id <> ${own.id}
      and similarity(l.title_key, ${titleKey(own.title)}) >= ${least}`);
  return rows.flatMap(row => {
    const similarity = titleSimilarity(grams, trigrams(row.title));
    return similarity >= LIMITS.ownSimilarity ? [{ entry: entryOf(row), similarity }] : [];
  });
}
