import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { lessonRead, quizAttempt } from '#db/schema/bimtek/learning.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';

/** What a person read and tried: the part of this domain in a copy of one's data. */
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
  return [
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
