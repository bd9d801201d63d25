import { and, eq } from 'drizzle-orm';
import { questionReview, reviewAnswer } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { BimtekCode } from '../../codes.ts';
import type { CourseLanguage } from '../../courses/course-file.ts';
import { findCourse } from '../../courses/list-courses.server.ts';
import { bimtekEvents } from '../../events.ts';
import { gradeQuestion } from '../../quiz/grade-question.ts';
import { fieldName } from '../../quiz/question-key.ts';
import { type Fields, isAnswered, readGiven } from '../../quiz/read-given.ts';
import { findQuestion, findReviewAnswer } from './list-reviews.server.ts';
import { isDue, nextReview } from './review-schedule.ts';

export interface ReviewInput {
  /** The nonce of the form: names the answer and seeds the order of its options. */
  answer: string;
  course: string;
  question: string;
  /** Version of the questions that the form showed. */
  version: string;
  language: CourseLanguage;
  fields: Fields;
}

export interface Reviewed {
  id: string;
  right: boolean;
}

/**
 * Grades one question that is due and moves it along its schedule. The same form sent twice, also at the same moment, is
 * one answer; the same question in two tabs is asked once, since the first answer takes it off the list of the day.
 */
export async function answerReview(ctx: Ctx, input: ReviewInput): Promise<Result<Reviewed, BimtekCode>> {
  const { actor, pemda, tx } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  const { personId } = actor;
  if (!isId(input.answer)) return err('attempt-unknown');
  const course = findCourse(input.course);
  if (!course) return err('course-unknown');
  const own = and(
    eq(questionReview.personId, personId),
    eq(questionReview.course, course.id),
    eq(questionReview.question, input.question),
  );
  // Whoever comes second waits here, and then finds the first one's answer.
  const [review] = await tx.select().from(questionReview).where(own).for('update');
  const kept = await findReviewAnswer(tx, personId, input.answer);
  if (kept) return ok({ id: kept.id, right: kept.mark === 1 });
  const question = findQuestion(course.id, input.question, input.language);
  const now = ctx.clock.now();
  const today = wibDay(now);
  if (!review || !question || !isDue(review, today)) return err('review-not-due');
  if (course.quiz[input.language].version !== input.version) return err('quiz-changed');
  const given = readGiven(question, input.question, input.fields, input.answer, sha256);
  if (!isAnswered(question, given))
    return err('answer-missing', {
      field: fieldName(
        input.question,
        question.kind === 'matching' ? Math.max(0, given.indexOf('')) : undefined,
      ),
      data: { number: 1 },
    });
  const { fraction } = gradeQuestion(question, given);
  const right = fraction === 1;
  const next = nextReview(review, right, today);
  const written = await tx
    .insert(reviewAnswer)
    .values({
      pemdaId: pemda,
      id: input.answer,
      personId,
      course: course.id,
      question: input.question,
      given,
      mark: fraction,
      answeredAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: reviewAnswer.id });
  // Somebody else's nonce: it says nothing of what is behind it.
  if (written.length === 0) return err('attempt-unknown');
  await tx
    .update(questionReview)
    .set({ ...next, changedAt: now })
    .where(own);
  ctx.record(
    bimtekEvents['review-answered'](input.answer, {
      personId,
      course: course.id,
      question: input.question,
      right,
      step: next.dueOn === null ? null : next.step,
    }),
  );
  return ok({ id: input.answer, right });
}
