import { eq } from 'drizzle-orm';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import type { Ctx } from '~/audit/command.server.ts';

/**
 * Takes the holder out of the certificates: their keys are destroyed, so neither name nor proofs open again. That a
 * number was given, for which hours, stays: the office answers for its numbers, and the public page says what happened.
 */
export async function forgetCertificates({ tx }: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [], keys: 0 };
  const held = await tx
    .select({ id: certificate.id, signedFile: certificate.signedFile })
    .from(certificate)
    .where(eq(certificate.personId, personId));
  await tx
    .update(certificate)
    .set({
      ...{ personId: null, wrappedKey: null, sealedName: null, sealedTrainer: null },
      ...{ sealedToken: null, sealedCredential: null, signedFile: null },
    })
    .where(eq(certificate.personId, personId));
  return { rows: held.length, files: held.flatMap(row => row.signedFile ?? []), keys: held.length };
}
