import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

export interface ProductOnOffer {
  productId: string;
  vendorId: string;
  title: string;
  /** Where it stands or stood; days as "YYYY-MM-DD". */
  offers: { channel: string; externalId: string | null; listedOn: string; delistedOn: string | null }[];
}

/** Every product that was ever listed on a channel, with its listings: one query for the whole pemda. */
export async function listProductsOnOffer(tx: Tx): Promise<ProductOnOffer[]> {
  const rows = await tx.execute<{
    id: string;
    vendor_id: string;
    title: string;
    offers: ProductOnOffer['offers'];
  }>(sql`
    select p.id, p.vendor_id, p.title, l.offers
    from product p
    join (
      select pemda_id, product_id, jsonb_agg(jsonb_build_object('channel', channel_id, 'externalId', external_id,
        'listedOn', listed_on, 'delistedOn', delisted_on) order by channel_id) as offers
      from listing group by pemda_id, product_id
    ) l on l.pemda_id = p.pemda_id and l.product_id = p.id
    order by p.id`);
  return rows.map(row => ({
    productId: row.id,
    vendorId: row.vendor_id,
    title: row.title,
    offers: row.offers,
  }));
}
