import { deletionRequest } from '#db/schema/privacy.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';
import { type DeletionWindow, deletionWindow } from './deletion-window.ts';
import { findOpenDeletion } from './find-open-deletion.server.ts';

/**
 * Asks to be forgotten; the route has made sure that it is the person who asks. Twice is once. Accounts of the office are its
 * own to end: somebody has to take over their work.
 */
export async function requestDeletion(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<Result<DeletionWindow & { requestId: string }, PrivacyCode>> {
  if (!can(ctx.actor, 'privacy.own', { pemda: ctx.pemda, personId })) return err('not-allowed');
  if (ctx.actor.kind !== 'person' || ctx.actor.role !== 'vendor') return err('deletion-staff');
  const requestedAt = ctx.clock.now();
  const window = deletionWindow(requestedAt);
  const requestId = newId();
  const [made] = await ctx.tx
    .insert(deletionRequest)
    .values({ pemdaId: ctx.pemda, id: requestId, personId, requestedAt, dueAt: window.dueAt })
    .onConflictDoNothing()
    .returning({ id: deletionRequest.id });
  if (made) {
    ctx.record(privacyEvents['deletion-requested'](personId, { requestId }));
    return ok({ ...window, requestId });
  }
  const open = await findOpenDeletion(ctx.tx, personId);
  if (!open) throw new Error('a wish that stands in the way of another must be open');
  return ok({ ...deletionWindow(open.requestedAt), requestId: open.id });
}
