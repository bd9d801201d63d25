import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { liveStretchRows } from './live-stretches.server.ts';

export interface ReadyProduct {
  productId: string;
  vendorId: string;
  score: number | null;
}

/** Products that on day `asOf` can be bought on a channel for which the checks let them go out. */
export async function listReadyProducts(tx: Tx, { asOf }: { asOf: string }): Promise<ReadyProduct[]> {
  const rows = await tx.execute<{ id: string; vendor_id: string; score: number | null }>(sql`
    select p.id, p.vendor_id, q.score
    from product p
    join quality_result q on q.pemda_id = p.pemda_id and q.product_id = p.id
    where exists (
      select from listing l
      join (${liveStretchRows}) s on s.pemda_id = l.pemda_id and s.listing_id = l.id
      where l.pemda_id = p.pemda_id and l.product_id = p.id
        and s.from_on <= ${asOf} and (s.until_on is null or s.until_on > ${asOf})
        and (q.may_go_out ->> l.channel_id)::boolean
    )
    order by p.id`);
  return rows.map(row => ({ productId: row.id, vendorId: row.vendor_id, score: row.score }));
}
