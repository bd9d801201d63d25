import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { quizAttempt, reviewAnswer } from '#db/schema/bimtek/learning.ts';
import type { Course } from '../../courses/course.ts';
import { isGraded, questionKey } from '../../quiz/question-key.ts';
import type { Answer } from './mastery.ts';

/** Graded questions of the version that is taught now: key → the lessons that it belongs to. */
function lessonsOf(course: Course): Map<string, string[]> {
  const asked = course.quiz.id.questions.map((question, at) => ({
    question,
    key: questionKey(question, at),
  }));
  const graded = asked.filter(({ question }) => isGraded(question));
  return new Map(graded.map(({ question, key }) => [key, question.tags]));
}

/**
 * Every answer of one person to questions that the course still has, oldest first; what is not graded is no answer. Within
 * one attempt in the order of the file.
 */
export async function listAnswers(tx: Tx, personId: string, course: Course): Promise<Answer[]> {
  const lessons = lessonsOf(course);
  const attempts = await tx
    .select({ marks: quizAttempt.marks, answeredAt: quizAttempt.submittedAt })
    .from(quizAttempt)
    .where(and(eq(quizAttempt.personId, personId), eq(quizAttempt.course, course.id)))
    .orderBy(asc(quizAttempt.number));
  const reviews = await tx
    .select({ question: reviewAnswer.question, mark: reviewAnswer.mark, answeredAt: reviewAnswer.answeredAt })
    .from(reviewAnswer)
    .where(and(eq(reviewAnswer.personId, personId), eq(reviewAnswer.course, course.id)))
    .orderBy(asc(reviewAnswer.answeredAt));
  const given = [
    ...attempts.flatMap(({ marks, answeredAt }) =>
      [...lessons.keys()].flatMap(question => {
        const mark = marks[question];
        return mark === undefined ? [] : [{ question, mark, answeredAt }];
      }),
    ),
    ...reviews,
  ];
  return given.flatMap(({ question, mark, answeredAt }) => {
    const taught = lessons.get(question);
    return taught ? [{ lessons: taught, right: mark === 1, answeredAt }] : [];
  });
}
