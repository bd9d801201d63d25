import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';

export interface VendorName {
  vendorId: string;
  name: string;
  /** Kecamatan by its Kemendagri code, where known. */
  district: string | null;
}

/** Every vendor of the pemda by name and place, for matching and reports. */
export async function listVendorNames(tx: Tx): Promise<VendorName[]> {
  return tx
    .select({ vendorId: vendor.id, name: vendor.name, district: vendor.district })
    .from(vendor)
    .orderBy(vendor.id);
}
