import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { listKeptVendors } from './duplicates/find-kept-vendor.server.ts';

export interface VendorName {
  vendorId: string;
  /** The vendor that goes on, where this one was merged into another; else itself. */
  keptId: string;
  /** The account that owns it, for what its owner decides; null until claimed. */
  personId: string | null;
  name: string;
  /** Kecamatan by its Kemendagri code, where known. */
  district: string | null;
}

/** Every vendor of the pemda by name and place, for matching and reports; a shop that was merged is still called so in files. */
export async function listVendorNames(tx: Tx): Promise<VendorName[]> {
  const rows = await tx
    .select({
      vendorId: vendor.id,
      personId: vendor.personId,
      name: vendor.name,
      district: vendor.district,
      mergedInto: vendor.mergedInto,
    })
    .from(vendor)
    .orderBy(vendor.id);
  const kept = await listKeptVendors(
    tx,
    rows.filter(row => row.mergedInto).map(row => row.vendorId),
  );
  return rows.map(({ mergedInto: _, ...row }) => ({
    ...row,
    keptId: kept.get(row.vendorId) ?? row.vendorId,
  }));
}
