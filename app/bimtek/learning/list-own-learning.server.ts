import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import {
  completionRepair,
  lessonLink,
  lessonRead,
  questionReview,
  quizAttempt,
  reviewAnswer,
} from '#db/schema/bimtek/learning.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';

/** What a person read, tried and was sent: the part of this domain in a copy of one's data. */
export async function listOwnLearning(tx: Tx, { personId }: { personId: string }): Promise<OwnPart[]> {
  const readings = await tx
    .select({ course: lessonRead.course, lesson: lessonRead.lesson, readAt: lessonRead.readAt })
    .from(lessonRead)
    .where(eq(lessonRead.personId, personId))
    .orderBy(asc(lessonRead.readAt));
  const attempts = await tx
    .select()
    .from(quizAttempt)
    .where(eq(quizAttempt.personId, personId))
    .orderBy(asc(quizAttempt.submittedAt));
  const repairs = await tx
    .select({
      course: completionRepair.course,
      rule: completionRepair.rule,
      reason: completionRepair.reason,
      repairedAt: completionRepair.repairedAt,
      undoneAt: completionRepair.undoneAt,
    })
    .from(completionRepair)
    .where(eq(completionRepair.personId, personId))
    .orderBy(asc(completionRepair.repairedAt));
  const reviews = await tx
    .select({
      course: questionReview.course,
      question: questionReview.question,
      step: questionReview.step,
      dueOn: questionReview.dueOn,
    })
    .from(questionReview)
    .where(eq(questionReview.personId, personId))
    .orderBy(asc(questionReview.course), asc(questionReview.question));
  const answers = await tx
    .select()
    .from(reviewAnswer)
    .where(eq(reviewAnswer.personId, personId))
    .orderBy(asc(reviewAnswer.answeredAt));
  const links = await tx
    .select({
      kind: lessonLink.kind,
      course: lessonLink.course,
      lesson: lessonLink.lesson,
      sentAt: lessonLink.createdAt,
      expiresAt: lessonLink.expiresAt,
      revokedAt: lessonLink.revokedAt,
      firstOpenedAt: lessonLink.firstOpenedAt,
      openings: lessonLink.opened,
    })
    .from(lessonLink)
    .where(eq(lessonLink.personId, personId))
    .orderBy(asc(lessonLink.createdAt));
  return [
    { part: 'repairs', rows: repairs },
    { part: 'reviews', rows: reviews.map(row => ({ ...row, step: row.step + 1 })) },
    {
      part: 'review-answers',
      rows: answers.map(({ course, question, given, mark, answeredAt }) => ({
        course,
        question,
        given: JSON.stringify(given),
        mark,
        answeredAt,
      })),
    },
    { part: 'lesson-links', rows: links },
    { part: 'lessons', rows: readings },
    {
      part: 'quizzes',
      rows: attempts.map(({ course, number, percent, passed, answers, submittedAt }) => ({
        course,
        number,
        percent,
        passed,
        given: JSON.stringify(answers),
        submittedAt,
      })),
    },
  ];
}
