import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

/** The vendor that this one now belongs to, at the end of a chain of merges; itself when it stands for itself. */
export async function findKeptVendor(tx: Tx, vendorId: string): Promise<string> {
  return (await listKeptVendors(tx, [vendorId])).get(vendorId) ?? vendorId;
}

/** Vendor → the vendor that it now belongs to, for every id that exists. */
export async function listKeptVendors(tx: Tx, vendorIds: readonly string[]): Promise<Map<string, string>> {
  if (vendorIds.length === 0) return new Map();
  const ids = sql.join(
    vendorIds.map(id => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx.execute<{ asked: string; id: string }>(sql`
    with recursive up as (
      select v.pemda_id, v.id as asked, v.id, v.merged_into from vendor v where v.id in (${ids})
      union all
      select v.pemda_id, up.asked, v.id, v.merged_into
      from up join vendor v on v.pemda_id = up.pemda_id and v.id = up.merged_into
    )
    select asked, id from up where merged_into is null`);
  return new Map(rows.map(row => [row.asked, row.id]));
}

/** Everybody who was merged into this vendor, at any remove, the vendor itself first. */
export async function listAbsorbed(tx: Tx, vendorId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive down as (
      select v.pemda_id, v.id, 0 as depth from vendor v where v.id = ${vendorId}
      union all
      select v.pemda_id, v.id, down.depth + 1
      from down join vendor v on v.pemda_id = down.pemda_id and v.merged_into = down.id
    )
    select id from down order by depth, id`);
  return rows.map(row => row.id);
}
