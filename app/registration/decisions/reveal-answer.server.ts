import { eq } from 'drizzle-orm';
import { registration } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { presentAnswer, type ShownAnswer } from '~/registration/answers/present-answer.ts';
import { isQuestion, isSealed, type Question } from '~/registration/answers/questions.ts';
import type { RegistrationCode } from '~/registration/codes.ts';
import { loadRegistration } from '~/registration/load-registration.server.ts';
import type { DecisionCode } from './codes.ts';
import { decisionEvents } from './events.ts';

export interface Revealed {
  question: Question;
  shown: ShownAnswer;
}

/** Shows one personal answer in full to an officer, once, and records that it was looked at. */
export async function revealAnswer(
  ctx: Ctx,
  { registrationId, question }: { registrationId: string; question: unknown },
): Promise<Result<Revealed, RegistrationCode | DecisionCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  if (!can(ctx.actor, 'registration.decide', { pemda: ctx.pemda })) return err('not-allowed');
  if (!isQuestion(question) || !isSealed(question)) return err('question-missing');
  const loaded = await loadRegistration(ctx.tx, eq(registration.id, registrationId));
  // A draft is the vendor's own: the office sees what was sent.
  if (!loaded || loaded.status === 'draft') return err('registration-unknown');
  const value = loaded.answers[question];
  if (value === undefined) return err('answer-gone');
  ctx.record(decisionEvents.revealed(loaded.vendorId, { registrationId: loaded.id, question }));
  return ok({ question, shown: presentAnswer(question, value, buildWorld(ctx.pemda, ctx.clock), false) });
}
