import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listVendorNames } from '~/registration/list-vendor-names.server.ts';
import type { QualityCell } from './quality-cell.ts';

/** Quality of every checked product of the pemda as it stands, by category and kecamatan: one pass over products and findings. */
export async function listQualityCells(tx: Tx): Promise<QualityCell[]> {
  const vendors = await listVendorNames(tx);
  const places = JSON.stringify(
    vendors.flatMap(({ vendorId: id, district }) => (district ? [{ id, district }] : [])),
  );
  const rows = await tx.execute<Record<keyof QualityCell, unknown>>(sql`
    with place as (
      select id, district from jsonb_to_recordset(${places}::jsonb) as vendor (id uuid, district text)
    ), judged as (
      select p.pemda_id, p.id, p.category, coalesce(place.district, '') as district, coalesce(q.score, 0) as score,
        exists (select from jsonb_each(q.may_go_out) as channel where channel.value = 'true'::jsonb) as ready
      from product p
      join quality_result q on q.pemda_id = p.pemda_id and q.product_id = p.id
      left join place on place.id = p.vendor_id
    ), found as (
      select category, district, check_id, count(distinct j.id)::integer as products
      from judged j join quality_finding f on f.pemda_id = j.pemda_id and f.product_id = j.id
      group by category, district, check_id
    ), counted as (
      select category, district, jsonb_object_agg(check_id, products) as findings from found group by category, district
    )
    select category, district, count(*)::integer as products, (count(*) filter (where ready))::integer as "mayGoOut",
      sum(score)::integer as "scoreSum", coalesce((array_agg(findings))[1], '{}'::jsonb) as findings
    from judged left join counted using (category, district)
    group by category, district
    order by category, district`);
  return [...rows] as unknown as QualityCell[];
}
