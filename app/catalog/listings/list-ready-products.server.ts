import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

export interface ReadyProduct {
  productId: string;
  vendorId: string;
  score: number | null;
}

/** Products that on day `asOf` are listed on a channel for which the checks let them go out. */
export async function listReadyProducts(tx: Tx, { asOf }: { asOf: string }): Promise<ReadyProduct[]> {
  const rows = await tx.execute<{ id: string; vendor_id: string; score: number | null }>(sql`
    select p.id, p.vendor_id, q.score
    from product p
    join quality_result q on q.pemda_id = p.pemda_id and q.product_id = p.id
    where exists (
      select from listing l
      where l.pemda_id = p.pemda_id and l.product_id = p.id
        and l.listed_on <= ${asOf} and (l.delisted_on is null or l.delisted_on > ${asOf})
        and (q.may_go_out ->> l.channel_id)::boolean
    )
    order by p.id`);
  return rows.map(row => ({ productId: row.id, vendorId: row.vendor_id, score: row.score }));
}
