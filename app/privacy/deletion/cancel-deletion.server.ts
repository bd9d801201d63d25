import { and, eq, isNull } from 'drizzle-orm';
import { deletionRequest } from '#db/schema/privacy.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';

/** Takes the wish back, as long as it was not carried out; the row's lock decides against the job. */
export async function cancelDeletion(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<Result<{ requestId: string }, PrivacyCode>> {
  if (!can(ctx.actor, 'privacy.own', { pemda: ctx.pemda, personId })) return err('not-allowed');
  const [row] = await ctx.tx
    .update(deletionRequest)
    .set({ cancelledAt: ctx.clock.now() })
    .where(
      and(
        eq(deletionRequest.personId, personId),
        isNull(deletionRequest.cancelledAt),
        isNull(deletionRequest.doneAt),
      ),
    )
    .returning({ requestId: deletionRequest.id });
  if (!row) return err('deletion-not-open');
  ctx.record(privacyEvents['deletion-cancelled'](personId, row));
  return ok(row);
}
