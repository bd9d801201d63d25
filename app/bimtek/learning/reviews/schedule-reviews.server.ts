import { sql } from 'drizzle-orm';
import { questionReview } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import type { Course } from '../../courses/course.ts';
import { isGraded, questionKey } from '../../quiz/question-key.ts';
import { beginReview } from './review-schedule.ts';

/**
 * Puts every question that was not wholly right on the schedule, from its first step, in the transaction of the attempt.
 * A right answer in a quiz moves nothing: only what is remembered after the gap counts.
 */
export async function scheduleReviews(
  ctx: Ctx,
  { personId, course, marks }: { personId: string; course: Course; marks: Readonly<Record<string, number>> },
): Promise<number> {
  const changedAt = ctx.clock.now();
  const missed = course.quiz.id.questions
    .map((question, at) => ({ question, key: questionKey(question, at) }))
    .filter(({ question, key }) => isGraded(question) && (marks[key] ?? 1) < 1);
  if (missed.length === 0) return 0;
  const begun = beginReview(wibDay(changedAt));
  await ctx.tx
    .insert(questionReview)
    .values(
      missed.map(({ key }) => ({
        pemdaId: ctx.pemda,
        personId,
        course: course.id,
        question: key,
        ...begun,
        changedAt,
      })),
    )
    .onConflictDoUpdate({
      target: [
        questionReview.pemdaId,
        questionReview.personId,
        questionReview.course,
        questionReview.question,
      ],
      set: { step: sql`excluded.step`, dueOn: sql`excluded.due_on`, changedAt, toldOn: null },
    });
  return missed.length;
}
