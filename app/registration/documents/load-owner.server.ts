import { and, eq, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { assistance } from '#db/schema/registration/assistance.ts';
import { registration, vendor } from '#db/schema/registration.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal, type Seal } from '~/platform/crypto/sealing.server.ts';
import { writingOfficer } from '~/registration/assistance/assistance.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';

/** Whose documents they are, as far as commands of this room need it. */
export interface Owner {
  vendorId: string;
  personId: string | null;
  /** The officer who may write in the owner's place, with consent. */
  assistedBy: string | null;
  status: RegistrationStatus;
  submittedAt: Date | null;
  /** Null once the vendor's key is destroyed: then nothing can be kept or opened. */
  seal: Seal | null;
}

/** The vendor that `where` names, or null. `lock` lets two senders of the same vendor come one after the other. */
export async function loadOwner(tx: Tx, where: SQL, lock = false): Promise<Owner | null> {
  const query = tx
    .select({ vendor, assistance, submittedAt: registration.submittedAt })
    .from(vendor)
    .leftJoin(
      registration,
      and(eq(registration.pemdaId, vendor.pemdaId), eq(registration.vendorId, vendor.id)),
    )
    .leftJoin(
      assistance,
      and(eq(assistance.pemdaId, registration.pemdaId), eq(assistance.registrationId, registration.id)),
    )
    .where(where);
  const [row] = lock ? await query.for('update', { of: vendor }) : await query;
  if (!row) return null;
  const { id, personId, status, wrappedKey } = row.vendor;
  return {
    vendorId: id,
    personId,
    assistedBy: writingOfficer(row.assistance),
    status,
    submittedAt: row.submittedAt,
    seal: wrappedKey ? openSeal(config().secrets.column, id, wrappedKey) : null,
  };
}
