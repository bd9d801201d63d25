import { eq } from 'drizzle-orm';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { storage } from '~/platform/storage/storage.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import { paperMark } from './certificate-paper.ts';
import type { CertificateCode } from './codes.ts';
import { lockCertificate } from './find-certificate.server.ts';
import { judgeSignedPaper } from './judge-signed-paper.ts';
import { readPaper } from './read-paper.server.ts';
import { sealOf, signedFileKey } from './sealed-certificate.server.ts';
import { tellHolder } from './tell-holder.server.ts';

/** Largest signed paper that is taken. */
export const PAPER_CAP = 5 * 1_048_576;

/**
 * Takes the officially signed paper (TTE) of a certificate that waits for it; from then on it is what everybody gets.
 * `bytes` null = larger than allowed, empty = none was chosen.
 */
export async function takeSignedPaper(
  ctx: Ctx,
  { certificateId, bytes }: { certificateId: string | undefined; bytes: Buffer | null },
): Promise<Result<{ certificateId: string }, CertificateCode>> {
  const { actor, pemda, tx } = ctx;
  if (!can(actor, 'bimtek.teach', { pemda })) return err('not-allowed');
  const held = await lockCertificate(tx, certificateId);
  const seal = held ? sealOf(held) : null;
  if (!held || !seal) return err('certificate-unknown');
  if (held.tte !== 'waiting' || held.revokedAt) return err('tte-not-waiting');
  if (!bytes) return err('file-over-cap', { field: 'file', data: { megabytes: PAPER_CAP / 1_048_576 } });
  if (bytes.length === 0) return err('file-missing', { field: 'file' });
  const mark = paperMark(pemda, held.code);
  const judged = judgeSignedPaper(readPaper(bytes), { mark, number: held.number });
  if (!judged.ok) return err(judged.problems[0]?.code ?? 'paper-not-pdf', { field: 'file' });
  const signedFile = signedFileKey(pemda, held.id, sha256(bytes));
  await storage().put(signedFile, seal.sealBytes('paper', bytes));
  await tx
    .update(certificate)
    .set({ tte: 'signed', signedFile, signedAt: ctx.clock.now(), signedBy: storedActorId(actor) })
    .where(eq(certificate.id, held.id));
  ctx.record(bimtekEvents['certificate-signed'](held.id, {}));
  await tellHolder(ctx, held);
  return ok({ certificateId: held.id });
}
