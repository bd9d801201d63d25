import { and, asc, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';

/** Every vendor made before an instant. */
export async function listVendorIds(tx: Tx, { before }: { before: Date }): Promise<string[]> {
  const rows = await tx
    .select({ id: vendor.id })
    .from(vendor)
    .where(lt(vendor.createdAt, before))
    .orderBy(asc(vendor.id));
  return rows.map(row => row.id);
}

/** Whose each of these vendors is; one that nobody has claimed is not there. */
export async function listVendorOwners(tx: Tx, vendorIds: readonly string[]): Promise<Map<string, string>> {
  if (vendorIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: vendor.id, personId: vendor.personId })
    .from(vendor)
    .where(and(inArray(vendor.id, [...vendorIds]), isNotNull(vendor.personId)));
  return new Map(rows.flatMap(({ id, personId }) => (personId ? [[id, personId]] : [])));
}
