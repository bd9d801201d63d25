import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { liveStretchRows } from './live-stretches.server.ts';

export interface ProductOnOffer {
  productId: string;
  vendorId: string;
  title: string;
  /**
   * Where and when it could be bought: one entry for each time, so a channel stands there twice where the product was
   * frozen or sold out in between. Days as "YYYY-MM-DD"; `delistedOn` is the first day on which it could not.
   */
  offers: { channel: string; externalId: string | null; listedOn: string; delistedOn: string | null }[];
}

/** Every product that could ever be bought on a channel, with the days: one query for the whole pemda. */
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
      select listing.pemda_id, product_id, jsonb_agg(jsonb_build_object('channel', channel_id, 'externalId', external_id,
        'listedOn', from_on, 'delistedOn', until_on) order by channel_id, from_on) as offers
      from listing
      join (${liveStretchRows}) s on s.pemda_id = listing.pemda_id and s.listing_id = listing.id
      group by listing.pemda_id, product_id
    ) l on l.pemda_id = p.pemda_id and l.product_id = p.id
    order by p.id`);
  return rows.map(row => ({
    productId: row.id,
    vendorId: row.vendor_id,
    title: row.title,
    offers: row.offers,
  }));
}
