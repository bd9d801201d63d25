import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Taxable } from './answers/questions.ts';
import { listOwners } from './duplicates/list-owners.server.ts';
import type { RegistrationStatus } from './registration-status.ts';

export interface VendorStanding {
  id: string;
  /** The account that owns it; null until somebody claims it. */
  personId: string | null;
  /** Whose it is to edit: that account, and those of the vendors that were merged into it. */
  owners: string[];
  name: string;
  status: RegistrationStatus;
  /** Collects PPN (PKP); null while the question is open. */
  taxable: Taxable | null;
}

/** One vendor by its id: who owns it and what it may do. */
export async function findVendor(tx: Tx, vendorId: string): Promise<VendorStanding | null> {
  const [row] = await tx
    .select({
      id: vendor.id,
      personId: vendor.personId,
      name: vendor.name,
      status: vendor.status,
      taxable: vendor.taxable,
    })
    .from(vendor)
    .where(eq(vendor.id, vendorId));
  return row ? { ...row, owners: await listOwners(tx, vendorId) } : null;
}
