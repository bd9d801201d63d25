import type { Tx } from '#db/client.server.ts';
import { vendorEntity } from '#db/schema/registration/duplicates.ts';

/** Vendor → entity, for the vendors that are not alone in theirs; everybody else is an entity of its own. */
export async function listEntities(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .select({ vendorId: vendorEntity.vendorId, entityId: vendorEntity.entityId })
    .from(vendorEntity);
  return new Map(rows.map(row => [row.vendorId, row.entityId]));
}
