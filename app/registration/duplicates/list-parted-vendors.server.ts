import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

/** Whose a vendor's records are when it is forgotten. */
export interface PartedVendors {
  /** The vendor and what was merged into it that is the same person's, or nobody's yet. */
  own: string[];
  /** Merged into one of those, but another person's: these stand for themselves again. */
  others: string[];
}

/** A merge says that two records are one business, not that one person may have the other's record destroyed. */
export async function listPartedVendors(tx: Tx, vendorId: string): Promise<PartedVendors> {
  const rows = await tx.execute<{ id: string; other: boolean }>(sql`
    with recursive down as (
      select v.pemda_id, v.id, v.person_id as owner, false as other from vendor v where v.id = ${vendorId}
      union all
      select v.pemda_id, v.id, down.owner, v.person_id is not null and v.person_id is distinct from down.owner
      from down join vendor v on v.pemda_id = down.pemda_id and v.merged_into = down.id
      where not down.other
    )
    select id, other from down`);
  const ids = (other: boolean) => rows.filter(row => row.other === other).map(row => row.id);
  return { own: ids(false), others: ids(true) };
}
