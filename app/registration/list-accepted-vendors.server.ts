import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import type { RegistrationStatus } from './registration-status.ts';

export interface AcceptedVendor {
  vendorId: string;
  name: string;
  /** Kecamatan by its Kemendagri code, where known. */
  district: string | null;
  sizeClass: string | null;
  ownerGender: string | null;
}

const accepted: RegistrationStatus = 'accepted';

/** Every vendor that the office accepted, with what decides its cell in a fair draw. */
export async function listAcceptedVendors(tx: Tx): Promise<AcceptedVendor[]> {
  return tx
    .select({
      vendorId: vendor.id,
      name: vendor.name,
      district: vendor.district,
      sizeClass: vendor.sizeClass,
      ownerGender: vendor.ownerGender,
    })
    .from(vendor)
    .where(eq(vendor.status, accepted))
    .orderBy(vendor.id);
}
