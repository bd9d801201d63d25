import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { titleSimilarity, trigrams } from '../../title-similarity.ts';
import { type CorpusProduct, LIMITS } from './corpus-product.ts';
import { type NearTitle, pickNearTitles } from './near-titles.ts';
import { mostSimilar, titleBits } from './title-bits.ts';

/** Another product, with the most that the similarity of its title can be. */
interface Candidate {
  id: string;
  atMost: number;
}

/** So many are read at first; four times as many whenever that leaves a doubt. */
const FIRST = 400;

const fields = {
  id: product.id,
  vendorId: product.vendorId,
  title: product.title,
  category: product.category,
  priceRupiah: product.priceRupiah,
  netContent: product.netContent,
  netContentUnit: product.netContentUnit,
};

/**
 * The products with similar titles. Postgres looks through the bits of all titles of the pemda and offers those that may
 * be similar enough; we count anew, the most promising first, until no other could still belong to a list.
 */
export async function searchTitles(tx: Tx, own: CorpusProduct): Promise<ReturnType<typeof pickNearTitles>> {
  const grams = trigrams(own.title);
  const candidates = await listCandidates(tx, own);
  const near: NearTitle[] = [];
  for (let from = 0, until = FIRST; ; [from, until] = [until, until * 4]) {
    const ids = candidates.slice(from, until).map(({ id }) => id);
    const rows = ids.length
      ? await tx
          .select(fields)
          .from(product)
          .where(sql`${product.id} = any(${`{${ids.join(',')}}`}::uuid[])`)
      : [];
    for (const entry of rows) {
      const similarity = titleSimilarity(grams, trigrams(entry.title));
      if (similarity >= LIMITS.similarity) near.push({ entry, similarity });
    }
    const picked = pickNearTitles(own, near);
    const unread = candidates[until]?.atMost ?? -1;
    const isSure = (list: readonly NearTitle[], count: number) =>
      unread < 0 || (list.length === count && (list.at(-1)?.similarity ?? 0) > unread);
    if (
      isSure(picked.neighbours, LIMITS.neighbours) &&
      isSure(picked.unitPrices, LIMITS.unitPrices) &&
      isSure(picked.alike, LIMITS.alike)
    )
      return picked;
  }
}

/** Per mille, so that the database counts with whole numbers. */
const FLOOR = Math.floor(LIMITS.similarity * 1000);

/**
 * The most promising first. With `lost` and the bits in common, I trigrams at most are shared, and I/(a + b − I) ≥ f is
 * (1 + f) · I ≥ f · (a + b). Through the index of the key the pemda is compared once; otherwise with every row, which takes
 * longer than comparing the bits.
 */
async function listCandidates(tx: Tx, own: CorpusProduct): Promise<Candidate[]> {
  const mine = titleBits(own.title);
  if (mine.grams === 0) return [];
  const least = FLOOR * mine.grams - (1000 + FLOOR) * mine.lost;
  await tx.execute(sql`set local enable_seqscan = off`);
  const rows = await tx.execute<{ id: string; grams: number; common: number }>(sql`
    select product_id as id, title_grams as grams, bit_count(title_bits & ${mine.bits}::bit(1024))::int as common
    from product_likeness
    where ${sql.raw(String(1000 + FLOOR))} * bit_count(title_bits & ${mine.bits}::bit(1024))
      >= ${sql.raw(String(FLOOR))} * title_grams + ${least}::int`);
  await tx.execute(sql`set local enable_seqscan = on`);
  return rows
    .filter(({ id }) => id !== own.id)
    .map(({ id, grams, common }) => ({ id, atMost: mostSimilar(mine, common, grams) }))
    .sort((a, b) => b.atMost - a.atMost || (a.id < b.id ? -1 : 1));
}

/** Products of the same owner with a similar title: an owner's are few enough to compare them all. */
export async function searchOwnTitles(tx: Tx, own: CorpusProduct): Promise<NearTitle[]> {
  const grams = trigrams(own.title);
  const rows = await tx
    .select(fields)
    .from(product)
    .where(and(eq(product.vendorId, own.vendorId), ne(product.id, own.id)));
  return rows.flatMap(entry => {
    const similarity = titleSimilarity(grams, trigrams(entry.title));
    return similarity >= LIMITS.ownSimilarity ? [{ entry, similarity }] : [];
  });
}
