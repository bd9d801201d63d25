import type { Ctx } from '~/audit/command.server.ts';
import { ok, type Result } from '~/reference/result.ts';
import type { BimtekCode } from '../codes.ts';
import { type QuizInput, type Submitted, submitQuiz } from '../learning/submit-quiz.server.ts';
import { readClaim } from './arrival.ts';
import { recordArrival } from './record-arrival.server.ts';

export interface KeptAnswers extends Omit<QuizInput, 'learner'> {
  /** Instant of the phone's clock when the answers were kept, as it came. */
  keptAt: string;
}

/** Grades answers that a phone kept until there was a signal. Sent again, they are the same attempt. */
export async function submitKeptAnswers(
  ctx: Ctx,
  { keptAt, ...input }: KeptAnswers,
): Promise<Result<Submitted, BimtekCode>> {
  const submitted = await submitQuiz(ctx, input);
  if (!submitted.ok || ctx.actor.kind !== 'person') return submitted;
  const { id, percent, passed } = submitted.value;
  const claimedAt = readClaim(keptAt, ctx.clock.now());
  const { personId } = ctx.actor;
  await recordArrival(ctx, { attempt: id, personId, way: 'phone', claimedAt, enteredBy: null });
  return ok({ id, percent, passed });
}
