import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Taxable } from './answers/questions.ts';
import type { RegistrationStatus } from './registration-status.ts';

export interface VendorStanding {
  id: string;
  /** The account that owns it; null until somebody claims it. */
  personId: string | null;
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
  return row ?? null;
}
