import { eq } from 'drizzle-orm';
import { registration, vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { buildWorld } from './answers/build-world.server.ts';
import { countUnsaved } from './answers/count-unsaved.server.ts';
import { dropDrafts } from './answers/drafts/write-drafts.server.ts';
import { firstQuestions } from './answers/questions.ts';
import { completeAnswers } from './answers/summarise-answers.ts';
import { submissionMessageKey } from './decisions/message-keys.ts';
import { reviewNotes } from './decisions/review-notes.ts';
import { describeBusiness } from './describe-business.ts';
import { recogniseVendor } from './duplicates/recognise-vendor.server.ts';
import { registrationEvents } from './events.ts';
import { loadRegistration } from './load-registration.server.ts';
import { moveRegistration } from './move-registration.server.ts';
import { checkSoon } from './registers/check-soon.ts';
import { canMove } from './registration-status.ts';
import { getFacts } from './requirements/get-requirements.server.ts';
import { dueAtSubmission } from './requirements/list-requirements.ts';

/** Sends a complete registration to the office; from here on the vendor is found by its numbers. */
export async function submitRegistration(
  ctx: Ctx,
  { registrationId }: { registrationId: string },
): Promise<Result<{ vendorId: string }>> {
  const loaded = await loadRegistration(ctx.tx, eq(registration.id, registrationId), true);
  if (!loaded) return err('registration-unknown');
  const { vendorId, personId, assistedBy, answers, seal } = loaded;
  const owner = { pemda: ctx.pemda, personId, assistedBy };
  if (!can(ctx.actor, 'registration.fill', owner)) return err('not-allowed');
  if (!canMove(loaded.status, 'submitted') || loaded.mergedInto || !seal) return err('registration-locked');
  const unsaved = await countUnsaved(ctx.tx, loaded);
  if (unsaved > 0) return err('draft-open', { data: { n: unsaved } });
  const due = dueAtSubmission(await getFacts(ctx.tx, vendorId), wibDay(ctx.clock.now()));
  const missing = due.filter(one => one.problem !== 'sent-back');
  if (missing.length > 0) return err('registration-incomplete', { data: { n: missing.length } });
  if (loaded.openReasons.length > 0) return err('reason-open', { data: { n: loaded.openReasons.length } });
  const now = ctx.clock.now();
  const business = describeBusiness(completeAnswers(answers), wibDay(now));
  await ctx.tx.update(vendor).set(business).where(eq(vendor.id, vendorId));
  const noteCount = reviewNotes(answers, buildWorld(ctx.pemda, ctx.clock)).length;
  await ctx.tx.update(registration).set({ noteCount }).where(eq(registration.id, loaded.id));
  await dropDrafts(ctx, loaded.id, firstQuestions);
  await moveRegistration(ctx, loaded, { to: 'submitted' });
  if (personId) {
    await queueMessage(ctx, {
      template: 'registration-submitted',
      key: submissionMessageKey(loaded.id, loaded.version + 1),
      personId,
      values: {},
      link: '/vendor/registration',
    });
  }
  await recogniseVendor(ctx, { vendorId, seal, answers });
  ctx.send(checkSoon.of(vendorId));
  ctx.record(registrationEvents.submitted(loaded.id, { vendorId, again: loaded.lastDecision !== null }));
  return ok({ vendorId });
}
