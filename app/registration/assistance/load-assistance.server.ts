import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { assistance } from '#db/schema/registration/assistance.ts';
import { registration, vendor } from '#db/schema/registration.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal, type Seal } from '~/platform/crypto/sealing.server.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';
import type { AssistanceEnd, ConsentKind } from './assistance.ts';

export interface LoadedAssistance {
  registrationId: string;
  vendorId: string;
  officerId: string;
  status: RegistrationStatus;
  /** "+62…", or null once the vendor's key is destroyed. */
  phone: string | null;
  startedAt: Date;
  consentKind: ConsentKind | null;
  consentedAt: Date | null;
  endedAt: Date | null;
  endedBecause: AssistanceEnd | null;
  seal: Seal | null;
}

/** The assistance of a registration, for commands of this room. `lock` holds it until the transaction ends. */
export async function loadAssistance(
  tx: Tx,
  registrationId: string,
  lock = false,
): Promise<LoadedAssistance | null> {
  const query = tx
    .select({
      assistance,
      status: registration.status,
      vendorId: vendor.id,
      wrappedKey: vendor.wrappedKey,
    })
    .from(assistance)
    .innerJoin(
      registration,
      and(eq(registration.pemdaId, assistance.pemdaId), eq(registration.id, assistance.registrationId)),
    )
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .where(eq(assistance.registrationId, registrationId));
  const [row] = lock ? await query.for('update', { of: assistance }) : await query;
  if (!row) return null;
  const { phoneSealed, pemdaId: _, ...state } = row.assistance;
  const seal = row.wrappedKey ? openSeal(config().secrets.column, row.vendorId, row.wrappedKey) : null;
  const phone = seal?.open('assistance-phone', phoneSealed) ?? null;
  return { ...state, status: row.status, vendorId: row.vendorId, seal, phone };
}
