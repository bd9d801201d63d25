import { and, eq, ne } from 'drizzle-orm';
import { certificateBatch } from '#db/schema/bimtek/certificates.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import { findSession } from '../sessions/find-session.server.ts';
import { workBatchSoon } from './batch-job.ts';
import type { CertificateCode } from './codes.ts';
import { listSessionGrants } from './list-session-grants.server.ts';

/** Has the certificates of everybody entitled in a session issued by a job. One at a time per session. */
export async function askBatch(
  ctx: Ctx,
  { sessionId }: { sessionId: string | undefined },
): Promise<Result<{ batchId: string; total: number }, CertificateCode>> {
  const { actor, pemda, tx } = ctx;
  if (!can(actor, 'bimtek.teach', { pemda })) return err('not-allowed');
  const session = await findSession(tx, sessionId);
  if (!session) return err('session-unknown');
  if (session.state !== 'closed') return err('session-not-closed');
  const total = (await listSessionGrants(tx, session.id)).length;
  if (total === 0) return err('nobody-entitled');
  const [open] = await tx
    .select({ id: certificateBatch.id })
    .from(certificateBatch)
    .where(and(eq(certificateBatch.sessionId, session.id), ne(certificateBatch.state, 'done')));
  if (open) return err('batch-under-way');
  const batchId = newId();
  const [row] = await tx
    .insert(certificateBatch)
    .values({
      ...{ pemdaId: pemda, id: batchId, sessionId: session.id, state: 'waiting' as const, total, issued: 0 },
      startedBy: storedActorId(actor),
      startedAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ id: certificateBatch.id });
  if (!row) return err('batch-under-way');
  ctx.record(bimtekEvents['certificates-asked'](session.id, { batchId, total }));
  ctx.send(workBatchSoon(batchId));
  return ok({ batchId, total });
}
