import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorEntity } from '#db/schema/registration/duplicates.ts';
import { vendor } from '#db/schema/registration.ts';
import type { RegistrationStatus } from './registration-status.ts';

export interface AcceptedVendor {
  vendorId: string;
  /** Vendors of one entity have one place among them (fair-promotion.md §1.3). */
  entityId: string;
  name: string;
  /** Kecamatan by its Kemendagri code, where known. */
  district: string | null;
  sizeClass: string | null;
  ownerGender: string | null;
}

const accepted: RegistrationStatus = 'accepted';

/** Every vendor that the office accepted and that stands for itself, with what decides its cell in a fair draw. */
export async function listAcceptedVendors(tx: Tx): Promise<AcceptedVendor[]> {
  return tx
    .select({
      vendorId: vendor.id,
      entityId: sql<string>`coalesce(${vendorEntity.entityId}, ${vendor.id})`,
      name: vendor.name,
      district: vendor.district,
      sizeClass: vendor.sizeClass,
      ownerGender: vendor.ownerGender,
    })
    .from(vendor)
    .leftJoin(
      vendorEntity,
      and(eq(vendorEntity.pemdaId, vendor.pemdaId), eq(vendorEntity.vendorId, vendor.id)),
    )
    .where(and(eq(vendor.status, accepted), isNull(vendor.mergedInto)))
    .orderBy(vendor.id);
}
