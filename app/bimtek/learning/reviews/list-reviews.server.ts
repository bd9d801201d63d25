import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { questionReview, reviewAnswer } from '#db/schema/bimtek/learning.ts';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import { findCourse } from '../../courses/list-courses.server.ts';
import type { Question } from '../../questions/question.ts';
import { questionKey } from '../../quiz/question-key.ts';
import type { ReviewState } from './review-schedule.ts';

export interface DueReview {
  course: string;
  question: string;
  step: number;
  dueOn: CalendarDay;
}

/** The question behind a key, in both languages at once: by its place in the file. Null when the course has it no longer. */
export function findQuestion(course: string, key: string, language: 'id' | 'en'): Question | null {
  const questions = findCourse(course)?.quiz[language].questions ?? [];
  return questions.find((question, at) => questionKey(question, at) === key) ?? null;
}

/** What one person is asked again by this day, longest due first; questions that a course has no longer are left out. */
export async function listDueReviews(tx: Tx, personId: string, today: CalendarDay): Promise<DueReview[]> {
  const { course, question, step, dueOn } = questionReview;
  const rows = await tx
    .select({ course, question, step, dueOn })
    .from(questionReview)
    .where(and(eq(questionReview.personId, personId), lte(dueOn, today)))
    .orderBy(asc(dueOn), asc(course), asc(question));
  return rows.flatMap(row =>
    row.dueOn && findQuestion(row.course, row.question, 'id') ? [{ ...row, dueOn: row.dueOn }] : [],
  );
}

/** The next day on which something will be asked, or null. */
export async function findNextReviewDay(tx: Tx, personId: string): Promise<CalendarDay | null> {
  const [row] = await tx
    .select({ dueOn: questionReview.dueOn })
    .from(questionReview)
    .where(and(eq(questionReview.personId, personId), isNotNull(questionReview.dueOn)))
    .orderBy(asc(questionReview.dueOn))
    .limit(1);
  return row?.dueOn ?? null;
}

export type ReviewAnswer = typeof reviewAnswer.$inferSelect;

/** One person's own answer; somebody else's is as good as none. */
export async function findReviewAnswer(tx: Tx, personId: string, id: string): Promise<ReviewAnswer | null> {
  const [row] = await tx
    .select()
    .from(reviewAnswer)
    .where(and(eq(reviewAnswer.id, id), eq(reviewAnswer.personId, personId)));
  return row ?? null;
}

/** Where one person stands with one question; null where it was never wrong. */
export async function findReviewState(
  tx: Tx,
  personId: string,
  { course, question }: { course: string; question: string },
): Promise<ReviewState | null> {
  const [row] = await tx
    .select({ step: questionReview.step, dueOn: questionReview.dueOn })
    .from(questionReview)
    .where(
      and(
        eq(questionReview.personId, personId),
        eq(questionReview.course, course),
        eq(questionReview.question, question),
      ),
    );
  return row ?? null;
}
