import { eq } from 'drizzle-orm';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { withdrawMessage } from '~/messages/queue-message.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { revokeCredential } from '../credentials/revoke-credential.server.ts';
import { bimtekEvents } from '../events.ts';
import { isRevocationReason } from './certificate.ts';
import type { CertificateCode } from './codes.ts';
import { lockCertificate } from './find-certificate.server.ts';

/**
 * Takes a certificate back, with the credential that was signed with it. There is no way back: a new one is issued where
 * the reason allows it.
 */
export async function revokeCertificate(
  ctx: Ctx,
  { certificateId, reason }: { certificateId: string | undefined; reason: unknown },
): Promise<Result<{ certificateId: string }, CertificateCode>> {
  const { actor, pemda, tx } = ctx;
  if (!can(actor, 'certificate.manage', { pemda })) return err('not-allowed');
  const held = await lockCertificate(tx, certificateId);
  if (!held) return err('certificate-unknown');
  if (held.revokedAt) return err('revoked-already');
  if (!isRevocationReason(reason)) return err('reason-missing', { field: 'reason' });
  await tx
    .update(certificate)
    .set({ revokedAt: ctx.clock.now(), revokedFor: reason, revokedBy: storedActorId(actor) })
    .where(eq(certificate.id, held.id));
  const taken = await revokeCredential(ctx, { credential: held.address, reason });
  if (!taken.ok) return err('certificate-unknown');
  await withdrawMessage(ctx, `certificate-ready|${held.id}`);
  ctx.record(bimtekEvents['certificate-revoked'](held.id, { reason }));
  return ok({ certificateId: held.id });
}
