import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { findKeptVendor } from './duplicates/find-kept-vendor.server.ts';
import type { RegistrationStatus } from './registration-status.ts';

export interface OwnVendor {
  id: string;
  /** Empty until the registration is submitted. */
  name: string;
  status: RegistrationStatus;
  district: string | null;
}

/**
 * The vendor that a person owns in this pemda, or null before the registration is started. Who owns a record that was
 * merged into another one comes to that other one.
 */
export async function findVendorOfPerson(tx: Tx, personId: string): Promise<OwnVendor | null> {
  const [own] = await tx
    .select({ id: vendor.id, mergedInto: vendor.mergedInto })
    .from(vendor)
    .where(eq(vendor.personId, personId));
  if (!own) return null;
  const [row] = await tx
    .select({ id: vendor.id, name: vendor.name, status: vendor.status, district: vendor.district })
    .from(vendor)
    .where(eq(vendor.id, own.mergedInto ? await findKeptVendor(tx, own.id) : own.id));
  return row ?? null;
}
