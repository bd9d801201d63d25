import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { consentCode, vendorClaim } from '#db/schema/registration/assistance.ts';
import { registration } from '#db/schema/registration.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { type LoadedRegistration, loadRegistration } from '~/registration/load-registration.server.ts';
import type { ConsentKind } from './assistance.ts';
import { loadAssistance } from './load-assistance.server.ts';

export interface AssistedRegistration extends Omit<LoadedRegistration, 'seal' | 'personId'> {
  /** "+62…": the officer typed it and reads it back to the vendor. */
  phone: string;
  consentKind: ConsentKind | null;
  consentedAt: Date | null;
  /** The newest code that was sent, or null. */
  codeSentAt: Date | null;
  codeId: string | null;
  invitedAt: Date | null;
}

/** A registration that this officer helps with now, answers open. Null for anybody else's, and once it is over. */
export async function findAssistedRegistration(
  tx: Tx,
  { registrationId, officerId }: { registrationId: string | undefined; officerId: string },
): Promise<AssistedRegistration | null> {
  if (!isId(registrationId)) return null;
  const helped = await loadAssistance(tx, registrationId);
  if (!helped?.phone || helped.endedAt || helped.officerId !== officerId) return null;
  const loaded = await loadRegistration(tx, eq(registration.id, registrationId));
  if (!loaded) return null;
  const [code] = await tx
    .select({ id: consentCode.id, sentAt: consentCode.sentAt })
    .from(consentCode)
    .where(eq(consentCode.registrationId, registrationId))
    .orderBy(desc(consentCode.sentAt))
    .limit(1);
  const [claim] = await tx.select().from(vendorClaim).where(eq(vendorClaim.vendorId, helped.vendorId));
  const { seal: _seal, personId: _personId, ...open } = loaded;
  return {
    ...open,
    phone: helped.phone,
    consentKind: helped.consentKind,
    consentedAt: helped.consentedAt,
    codeSentAt: code?.sentAt ?? null,
    codeId: code?.id ?? null,
    invitedAt: claim?.invitedAt ?? null,
  };
}
