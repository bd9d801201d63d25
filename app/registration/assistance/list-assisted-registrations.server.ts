import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { assistance } from '#db/schema/registration/assistance.ts';
import { registration, registrationAnswer, vendor } from '#db/schema/registration.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';
import { maskIdentifier } from '~/reference/mask-identifier.ts';
import { formatPhone } from '~/reference/phone.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';

export interface AssistedRow {
  registrationId: string;
  /** Null until the business is named. */
  business: string | null;
  /** The phone by its last four digits. */
  phone: string;
  status: RegistrationStatus;
  consented: boolean;
  startedAt: Date;
}

/** The registrations that an officer helps with now, newest first. Nobody else's. */
export async function listAssistedRegistrations(tx: Tx, officerId: string): Promise<AssistedRow[]> {
  const rows = await tx
    .select({
      assistance,
      status: registration.status,
      vendorId: vendor.id,
      wrappedKey: vendor.wrappedKey,
      business: registrationAnswer.value,
    })
    .from(assistance)
    .innerJoin(
      registration,
      and(eq(registration.pemdaId, assistance.pemdaId), eq(registration.id, assistance.registrationId)),
    )
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .leftJoin(
      registrationAnswer,
      and(
        eq(registrationAnswer.pemdaId, registration.pemdaId),
        eq(registrationAnswer.registrationId, registration.id),
        eq(registrationAnswer.question, 'businessName'),
      ),
    )
    .where(and(eq(assistance.officerId, officerId), isNull(assistance.endedAt)))
    .orderBy(desc(assistance.startedAt))
    .limit(200);
  return rows.map(({ assistance: { registrationId, phoneSealed, startedAt, consentedAt }, ...row }) => {
    const seal = row.wrappedKey ? openSeal(config().secrets.column, row.vendorId, row.wrappedKey) : null;
    const phone = seal ? maskIdentifier(formatPhone(seal.open('assistance-phone', phoneSealed))) : '';
    return {
      registrationId,
      business: row.business,
      phone,
      status: row.status,
      consented: consentedAt !== null,
      startedAt,
    };
  });
}
