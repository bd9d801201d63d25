import { and, eq, notInArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import { listWithdrawn } from '~/privacy/consent/list-withdrawn.server.ts';
import type { FirstMarks } from './measure-questions.ts';

/** Marks of first attempts at the version of the course that is taught now; no names, and nobody who does not want to be counted. */
export async function listFirstMarks(tx: Tx, course: { id: string; version: number }): Promise<FirstMarks[]> {
  const uncounted = [...(await listWithdrawn(tx, 'training-statistics'))];
  const rows = await tx
    .select({ marks: quizAttempt.marks })
    .from(quizAttempt)
    .where(
      and(
        eq(quizAttempt.course, course.id),
        eq(quizAttempt.number, 1),
        eq(quizAttempt.courseVersion, course.version),
        notInArray(quizAttempt.personId, uncounted),
      ),
    );
  return rows.map(row => row.marks);
}
