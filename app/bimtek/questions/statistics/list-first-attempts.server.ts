import { and, eq, notInArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import { listWithdrawn } from '~/privacy/consent/list-withdrawn.server.ts';
import type { FirstAttempt } from './summarise-items.ts';

/** First attempts at the version of the course that is taught now; no names, and nobody who does not want to be counted. */
export async function listFirstAttempts(
  tx: Tx,
  course: { id: string; version: number },
): Promise<FirstAttempt[]> {
  const uncounted = [...(await listWithdrawn(tx, 'training-statistics'))];
  return tx
    .select({ marks: quizAttempt.marks, answers: quizAttempt.answers })
    .from(quizAttempt)
    .where(
      and(
        eq(quizAttempt.course, course.id),
        eq(quizAttempt.number, 1),
        eq(quizAttempt.courseVersion, course.version),
        notInArray(quizAttempt.personId, uncounted),
      ),
    )
    .orderBy(quizAttempt.id);
}
