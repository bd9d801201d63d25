import { and, asc, eq, isNull, lt, lte, or } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { questionReview } from '#db/schema/bimtek/learning.ts';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import { findQuestion } from './list-reviews.server.ts';

export interface UntoldReview {
  personId: string;
  course: string;
  question: string;
}

/**
 * Questions that are due and of which the person has not been told since they became so, longest due first; of one person,
 * or of everybody. What a course has no longer is left out.
 */
export async function listUntoldReviews(tx: Tx, today: CalendarDay, of?: string): Promise<UntoldReview[]> {
  const { personId, course, question, dueOn, toldOn } = questionReview;
  const rows = await tx
    .select({ personId, course, question })
    .from(questionReview)
    .where(
      and(
        lte(dueOn, today),
        or(isNull(toldOn), lt(toldOn, dueOn)),
        of === undefined ? undefined : eq(personId, of),
      ),
    )
    .orderBy(asc(dueOn), asc(course), asc(question));
  return rows.filter(row => findQuestion(row.course, row.question, 'id'));
}
