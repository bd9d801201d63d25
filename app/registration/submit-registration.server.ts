import { eq } from 'drizzle-orm';
import { registration, vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, fail, ok, type Result } from '~/reference/result.ts';
import { questionPages } from './answers/question-pages.server.ts';
import { completeAnswers, findMissing } from './answers/summarise-answers.ts';
import { describeBusiness } from './describe-business.ts';
import { claimNumbers } from './duplicates/claim-numbers.server.ts';
import { registrationEvents } from './events.ts';
import { loadRegistration } from './load-registration.server.ts';
import { moveRegistration } from './move-registration.server.ts';
import { canMove } from './registration-status.ts';

/** Sends a complete registration to the office; from here on its numbers belong to this vendor alone. */
export async function submitRegistration(
  ctx: Ctx,
  { registrationId }: { registrationId: string },
): Promise<Result<{ vendorId: string }>> {
  const loaded = await loadRegistration(ctx.tx, eq(registration.id, registrationId), true);
  if (!loaded) return err('registration-unknown');
  const { vendorId, personId, assistedBy, answers } = loaded;
  const owner = { pemda: ctx.pemda, personId, assistedBy };
  if (!can(ctx.actor, 'registration.fill', owner)) return err('not-allowed');
  if (!canMove(loaded.status, 'submitted')) return err('registration-locked');
  const missing = findMissing(questionPages, answers);
  if (missing.length > 0) return err('registration-incomplete', { data: { n: missing.length } });
  if (loaded.openReasons.length > 0) return err('reason-open', { data: { n: loaded.openReasons.length } });
  const taken = await claimNumbers(ctx.tx, { pemda: ctx.pemda, vendorId }, answers);
  if (taken.length > 0) return fail(taken);
  const now = ctx.clock.now();
  const business = describeBusiness(completeAnswers(answers), wibDay(now));
  await ctx.tx.update(vendor).set(business).where(eq(vendor.id, vendorId));
  await moveRegistration(ctx, loaded, { to: 'submitted' });
  ctx.record(registrationEvents.submitted(loaded.id, { vendorId, again: loaded.lastDecision !== null }));
  return ok({ vendorId });
}
