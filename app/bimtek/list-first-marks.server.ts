import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { quizAttempt } from '#db/schema/bimtek.ts';
import type { FirstMarks } from './measure-questions.ts';

/** Marks of everybody's first attempt at the version of the course that is taught now; no names. */
export async function listFirstMarks(tx: Tx, course: { id: string; version: number }): Promise<FirstMarks[]> {
  const rows = await tx
    .select({ marks: quizAttempt.marks })
    .from(quizAttempt)
    .where(
      and(
        eq(quizAttempt.course, course.id),
        eq(quizAttempt.number, 1),
        eq(quizAttempt.courseVersion, course.version),
      ),
    );
  return rows.map(row => row.marks);
}
