import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';

/**
 * The record that a person opened, also when it was merged into somebody else's since: who is forgotten takes this one
 * along, never the one that it was merged into.
 */
export async function findOwnRecord(tx: Tx, personId: string): Promise<string | null> {
  const [row] = await tx.select({ id: vendor.id }).from(vendor).where(eq(vendor.personId, personId));
  return row?.id ?? null;
}
