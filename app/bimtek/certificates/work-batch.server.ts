import { eq, sql } from 'drizzle-orm';
import { certificateBatch } from '#db/schema/bimtek/certificates.ts';
import { type Ctx, runCommand, type Scope } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CertificateCode } from './codes.ts';
import { issueCertificates } from './issue-certificates.server.ts';
import { listSessionGrants } from './list-session-grants.server.ts';

/** So many in one transaction: a page that asks for progress sees some every moment, and nobody waits long for the lock. */
const portion = 25;

/** Issues the next portion; what is left is found anew each time, so a killed worker loses and doubles nothing. */
async function issuePortion(ctx: Ctx, batchId: string): Promise<Result<{ done: boolean }, CertificateCode>> {
  const { tx, clock, actor } = ctx;
  if (actor.kind !== 'system') return err('not-allowed');
  const [batch] = await tx
    .select()
    .from(certificateBatch)
    .where(eq(certificateBatch.id, batchId))
    .for('update');
  if (!batch || batch.state === 'done') return ok({ done: true });
  const due = (await listSessionGrants(tx, batch.sessionId)).slice(0, portion);
  const issued = await issueCertificates(ctx, due);
  const done = issued.length === 0;
  await tx
    .update(certificateBatch)
    .set({
      state: done ? 'done' : 'working',
      issued: sql`${certificateBatch.issued} + ${issued.length}`,
      finishedAt: done ? clock.now() : null,
    })
    .where(eq(certificateBatch.id, batchId));
  return ok({ done });
}

/** Works a batch off to its end, one transaction after the other. */
export async function workBatch(scope: Scope, batchId: string): Promise<void> {
  for (;;) {
    const result = await runCommand(scope, ctx => issuePortion(ctx, batchId));
    if (!result.ok || result.value.done) return;
  }
}
