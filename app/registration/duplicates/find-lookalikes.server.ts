import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorLikeness } from '#db/schema/registration/duplicates.ts';
import { vendorIndex } from '#db/schema/registration.ts';
import { type Evidence, gatherEvidence, type NearName, type SharedDigest } from './evidence.ts';
import { leastSimilarity } from './likeness.ts';
import { openIndex } from './open-index.server.ts';

/** So many names are offered at most, the nearest first. */
const mostNames = 20;
const mostSharers = 200;

async function listShared(tx: Tx, pemda: string, vendorId: string): Promise<SharedDigest[]> {
  const own = await openIndex(tx, pemda, [vendorId]);
  if (own.length === 0) return [];
  const rows = await tx
    .select({ vendorId: vendorIndex.vendorId, kind: vendorIndex.kind, digest: vendorIndex.digest })
    .from(vendorIndex)
    .where(
      and(
        inArray(vendorIndex.digest, [...new Set(own.flatMap(entry => entry.possible))]),
        ne(vendorIndex.vendorId, vendorId),
      ),
    )
    .limit(mostSharers);
  return rows.flatMap(row =>
    own
      .filter(entry => entry.possible.includes(row.digest))
      .map(entry => ({ vendorId: row.vendorId, own: entry.kind, others: row.kind })),
  );
}

/** Names alike by their trigrams (pg_trgm), through the GIN index on their spelling. */
export async function listNearNames(tx: Tx, vendorId: string): Promise<NearName[]> {
  const [own] = await tx.select().from(vendorLikeness).where(eq(vendorLikeness.vendorId, vendorId));
  if (!own?.nameKey) return [];
  await tx.execute(sql.raw(`set local pg_trgm.similarity_threshold = ${leastSimilarity}`));
  const similarity = sql<number>`similarity(${vendorLikeness.nameKey}, ${own.nameKey})`;
  const rows = await tx
    .select({
      vendorId: vendorLikeness.vendorId,
      similarity,
      district: vendorLikeness.district,
      villageKey: vendorLikeness.villageKey,
    })
    .from(vendorLikeness)
    .where(and(sql`${vendorLikeness.nameKey} % ${own.nameKey}`, ne(vendorLikeness.vendorId, vendorId)))
    .orderBy(sql`${similarity} desc`, vendorLikeness.vendorId)
    .limit(mostNames);
  return rows.map(row => ({
    vendorId: row.vendorId,
    similarity: Number(row.similarity),
    sameDistrict: row.district === own.district,
    sameVillage: row.villageKey !== '' && row.villageKey === own.villageKey,
  }));
}

/** Who may be the same vendor, each with the evidence. */
export async function findLookalikes(
  tx: Tx,
  pemda: string,
  vendorId: string,
): Promise<Map<string, Evidence[]>> {
  return gatherEvidence(await listShared(tx, pemda, vendorId), await listNearNames(tx, vendorId));
}
