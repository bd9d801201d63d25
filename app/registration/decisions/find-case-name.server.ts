import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration, vendor } from '#db/schema/registration.ts';

/** The business of a registration by its name; null when there is no such registration here. */
export async function findCaseName(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ name: vendor.name })
    .from(registration)
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .where(eq(registration.id, id));
  return row?.name ?? null;
}
