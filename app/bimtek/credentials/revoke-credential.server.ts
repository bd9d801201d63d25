import { eq } from 'drizzle-orm';
import { credentialStatus } from '#db/schema/bimtek/credentials.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RevocationReason } from '../certificates/certificate.ts';
import type { CredentialsCode } from './codes.ts';
import type { Signing } from './issuer-keys.server.ts';

/**
 * Takes a signed credential back, for good: its bit in the published list is set. Part of the command that revokes the
 * certificate, which asks who may and records it. Once taken back it stays so, with the first reason.
 */
export async function revokeCredential(
  { tx, clock }: Signing,
  { credential, reason }: { credential: string; reason: RevocationReason },
): Promise<Result<null, CredentialsCode>> {
  const [row] = await tx
    .select({ state: credentialStatus.state })
    .from(credentialStatus)
    .where(eq(credentialStatus.credential, credential))
    .for('update');
  if (!row) return err('credential-unknown');
  if (row.state === 'revoked') return ok(null);
  await tx
    .update(credentialStatus)
    .set({ state: 'revoked', reason, changedAt: clock.now() })
    .where(eq(credentialStatus.credential, credential));
  return ok(null);
}
