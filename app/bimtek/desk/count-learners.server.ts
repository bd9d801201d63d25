import { and, count, countDistinct, eq, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { lessonRead, quizAttempt } from '#db/schema/bimtek/learning.ts';
import { listWithdrawn } from '~/privacy/consent/list-withdrawn.server.ts';

/** Persons of one pemda who let themselves be counted; exact counts, to be guarded before they are shown. */
export interface LearnerCounts {
  /** Have read a lesson or tried the quiz. */
  started: number;
  readers: Record<string, number>;
  tried: number;
  passed: number;
}

export async function countLearners(tx: Tx, course: string): Promise<LearnerCounts> {
  const uncounted = [...(await listWithdrawn(tx, 'training-statistics'))];
  const isReader = and(eq(lessonRead.course, course), notInArray(lessonRead.personId, uncounted));
  const isTrying = and(eq(quizAttempt.course, course), notInArray(quizAttempt.personId, uncounted));
  const readers = await tx
    .select({ lesson: lessonRead.lesson, persons: count() })
    .from(lessonRead)
    .where(isReader)
    .groupBy(lessonRead.lesson);
  const [quiz] = await tx
    .select({
      tried: countDistinct(quizAttempt.personId),
      passed:
        sql<number>`count(distinct ${quizAttempt.personId}) filter (where ${quizAttempt.passed})`.mapWith(
          Number,
        ),
    })
    .from(quizAttempt)
    .where(isTrying);
  const reading = tx.select({ person: lessonRead.personId }).from(lessonRead).where(isReader);
  const trying = tx.select({ person: quizAttempt.personId }).from(quizAttempt).where(isTrying);
  const started = reading.union(trying).as('started');
  const [all] = await tx.select({ persons: count() }).from(started);
  return {
    started: all?.persons ?? 0,
    readers: Object.fromEntries(readers.map(row => [row.lesson, row.persons])),
    tried: quiz?.tried ?? 0,
    passed: quiz?.passed ?? 0,
  };
}
