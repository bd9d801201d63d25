import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorEntity } from '#db/schema/registration/duplicates.ts';

/** Those that stand in one entity with them now. */
export async function listMates(tx: Tx, vendorIds: readonly string[]): Promise<string[]> {
  const own = tx
    .select({ entityId: vendorEntity.entityId })
    .from(vendorEntity)
    .where(inArray(vendorEntity.vendorId, [...vendorIds]));
  const rows = await tx
    .select({ vendorId: vendorEntity.vendorId })
    .from(vendorEntity)
    .where(inArray(vendorEntity.entityId, own));
  return rows.map(row => row.vendorId);
}

/** Everybody in the entity of a vendor, the vendor too. */
export async function listEntityMembers(tx: Tx, vendorId: string): Promise<string[]> {
  const mates = await listMates(tx, [vendorId]);
  return mates.length > 0 ? mates.sort() : [vendorId];
}
