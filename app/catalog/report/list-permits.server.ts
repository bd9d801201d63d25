import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listVendorNames } from '~/registration/list-vendor-names.server.ts';

export interface EndingPermit {
  productId: string;
  title: string;
  vendorName: string;
  district: string | null;
  kind: string;
  number: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  expiresOn: string;
  /** Channels that show the product now. */
  channels: string[];
}

/** Papers of products that have run out or will until day `until`, the earliest first. */
export async function listPermits(tx: Tx, { until }: { until: string }): Promise<EndingPermit[]> {
  const named = new Map((await listVendorNames(tx)).map(vendor => [vendor.vendorId, vendor]));
  const rows = await tx.execute<
    Omit<EndingPermit, 'vendorName' | 'district'> & { vendorId: string } & Record<string, unknown>
  >(sql`
    select p.id as "productId", p.title, p.vendor_id as "vendorId", paper ->> 'kind' as kind,
      paper ->> 'number' as number, paper ->> 'expiresOn' as "expiresOn",
      coalesce((
        select array_agg(l.channel_id order by l.channel_id) from listing l
        where l.pemda_id = p.pemda_id and l.product_id = p.id and l.status in ('live', 'frozen', 'out-of-stock')
      ), '{}') as channels
    from product p cross join lateral jsonb_array_elements(p.documents) as paper
    where paper ->> 'expiresOn' <= ${until}
    order by paper ->> 'expiresOn', p.id`);
  return rows.map(({ vendorId, ...row }) => {
    const vendor = named.get(vendorId);
    return { ...row, vendorName: vendor?.name ?? '', district: vendor?.district ?? null };
  });
}
