import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { listAbsorbed } from './find-kept-vendor.server.ts';

/** The accounts that reach a vendor: its own, and those of all that were merged into it. */
export async function listOwners(tx: Tx, vendorId: string): Promise<string[]> {
  const ids = await listAbsorbed(tx, vendorId);
  if (ids.length === 0) return [];
  const rows = await tx.select({ personId: vendor.personId }).from(vendor).where(inArray(vendor.id, ids));
  return rows.flatMap(row => row.personId ?? []);
}
