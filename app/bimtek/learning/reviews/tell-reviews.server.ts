import { and, eq, inArray } from 'drizzle-orm';
import { questionReview } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { BimtekCode } from '../../codes.ts';
import { bimtekEvents } from '../../events.ts';
import { isLearnerHere } from '../find-learner.server.ts';
import { writeLink } from '../links/write-link.server.ts';
import { findQuestion } from './list-reviews.server.ts';
import { listUntoldReviews } from './list-untold-reviews.server.ts';

/**
 * Tells somebody of questions that are due, each of them once per gap, in one message that opens the one that has been due
 * longest; at most one message a day. For the portal itself, on nobody's request; a job that was killed runs again safely.
 */
export async function tellReviews(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<Result<{ told: number }, BimtekCode>> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  const { tx, pemda, clock } = ctx;
  const today = wibDay(clock.now());
  const due = await listUntoldReviews(tx, today, personId);
  const [first] = due;
  if (!first || !(await isLearnerHere(tx, pemda, personId))) return ok({ told: 0 });
  const { course, question } = first;
  const lesson = findQuestion(course, question, 'id')?.tags[0] ?? null;
  const link = await writeLink(ctx, { kind: 'review', personId, course, lesson, question });
  if (!link) return ok({ told: 0 });
  for (const each of new Set(due.map(row => row.course))) {
    const questions = due.filter(row => row.course === each).map(row => row.question);
    await tx
      .update(questionReview)
      .set({ toldOn: today })
      .where(
        and(
          eq(questionReview.personId, personId),
          eq(questionReview.course, each),
          inArray(questionReview.question, questions),
        ),
      );
  }
  await queueMessage(ctx, {
    template: 'review-due',
    key: `review-due|${link.id}`,
    personId,
    values: { count: due.length },
    link: link.path,
  });
  ctx.record(bimtekEvents['review-told'](personId, { questions: due.length }));
  return ok({ told: due.length });
}
