import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { Surroundings } from '../surroundings.ts';
import { type CorpusProduct, LIMITS } from './corpus-product.ts';
import { rounded } from './near-titles.ts';
import { bandsOf, signatureOf, signatureSimilarity } from './shingle-signature.ts';

interface TextRow extends Record<string, unknown> {
  description: string;
  ids: string[];
}

/** Descriptions of other owners like this one; each text is read once, however many copied it. */
export async function searchDescriptions(
  tx: Tx,
  own: CorpusProduct,
): Promise<Surroundings['sameDescriptions']> {
  const signature = signatureOf(own.description);
  if (!signature) return [];
  const meets = [...bandsOf(signature)].map(
    (value, band) => sql`l.bands[${sql.raw(String(band + 1))}] = ${value}`,
  );
  const rows = await tx.execute<TextRow>(sql`
    select p.description, (array_agg(p.id::text order by p.id))[1:${sql.raw(String(LIMITS.descriptions))}] as ids
    from product_likeness l
    join product p on p.pemda_id = l.pemda_id and p.id = l.product_id
    where (${sql.join(meets, sql` or `)}) and p.vendor_id <> ${own.vendorId}
    group by p.description`);
  return rows
    .flatMap(({ description, ids }) => {
      const other = signatureOf(description);
      const similarity = other ? signatureSimilarity(signature, other) : 0;
      return similarity >= LIMITS.descriptionSimilarity
        ? ids.map(productId => ({ productId, similarity }))
        : [];
    })
    .sort((a, b) => b.similarity - a.similarity || (a.productId < b.productId ? -1 : 1))
    .slice(0, LIMITS.descriptions)
    .map(({ productId, similarity }) => ({ productId, similarity: rounded(similarity) }));
}
