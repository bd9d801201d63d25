import { and, count, eq, gt } from 'drizzle-orm';
import { registrationAnswer, registrationDecision } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RegistrationCode } from '~/registration/codes.ts';
import { listDocuments } from '~/registration/documents/list-documents.server.ts';
import type { LoadedRegistration } from '~/registration/load-registration.server.ts';
import { moveRegistration } from '~/registration/move-registration.server.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import type { DecisionCode } from './codes.ts';
import { decisionEvents } from './events.ts';
import { type Decision, loadForDecision } from './load-for-decision.server.ts';
import { canStillUndo, hasWayBack, statusBefore } from './outcomes.ts';
import { untellVendor } from './tell-vendor.server.ts';

/** Whether the vendor saved an answer or sent a document since it was sent back: that work must not be locked away. */
async function hasBegun(ctx: Ctx, { id, vendorId }: LoadedRegistration, since: Date): Promise<boolean> {
  const [answers] = await ctx.tx
    .select({ n: count() })
    .from(registrationAnswer)
    .where(and(eq(registrationAnswer.registrationId, id), gt(registrationAnswer.answeredAt, since)));
  if ((answers?.n ?? 0) > 0) return true;
  const documents = await listDocuments(ctx.tx, vendorId);
  return documents.some(document => document.sentAt.getTime() > since.getTime());
}

/** The last decision, if it still holds and nothing has happened since. */
async function findUndoable(ctx: Ctx, loaded: LoadedRegistration, decisionId: string) {
  const [decision] = await ctx.tx
    .select()
    .from(registrationDecision)
    .where(and(eq(registrationDecision.id, decisionId), eq(registrationDecision.registrationId, loaded.id)));
  if (!decision) return err('decision-unknown');
  const { outcome, state, version } = decision;
  const last = state === 'confirmed' && loaded.version === version + 1;
  return last && hasWayBack(outcome, loaded.status) ? ok(decision) : err('undo-not-last');
}

/** Takes a decision back within ten minutes: the status returns, the decision stays in the history, the message goes. */
export async function undoDecision(
  ctx: Ctx,
  { registrationId, decisionId }: { registrationId: string; decisionId: string },
): Promise<Result<{ outcome: Outcome }, RegistrationCode | DecisionCode>> {
  const found = await loadForDecision(ctx, registrationId);
  if (!found.ok) return found;
  const { loaded, officer, proposal } = found.value;
  if (proposal) return err('proposal-open');
  const undoable: Result<Decision, DecisionCode> = await findUndoable(ctx, loaded, decisionId);
  if (!undoable.ok) return undoable;
  const { outcome, decidedAt } = undoable.value;
  const now = ctx.clock.now();
  if (!decidedAt || !canStillUndo(decidedAt, now)) return err('undo-too-late');
  if (outcome === 'sent-back' && (await hasBegun(ctx, loaded, decidedAt))) return err('undo-vendor-began');
  await ctx.tx
    .update(registrationDecision)
    .set({ state: 'undone', undoneBy: officer, undoneAt: now })
    .where(eq(registrationDecision.id, decisionId));
  await moveRegistration(ctx, loaded, { to: statusBefore(outcome), decisionId, undo: true });
  await untellVendor(ctx, outcome, decisionId);
  ctx.record(
    decisionEvents['decision-undone'](loaded.id, { vendorId: loaded.vendorId, decisionId, outcome }),
  );
  return ok({ outcome });
}
