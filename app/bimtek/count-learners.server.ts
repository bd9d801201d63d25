import { count, countDistinct, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { lessonRead, quizAttempt } from '#db/schema/bimtek.ts';

/** Persons of one pemda; exact counts, to be guarded before they are shown. */
export interface LearnerCounts {
  /** Have read a lesson or tried the quiz. */
  started: number;
  readers: Record<string, number>;
  tried: number;
  passed: number;
}

export async function countLearners(tx: Tx, course: string): Promise<LearnerCounts> {
  const readers = await tx
    .select({ lesson: lessonRead.lesson, persons: count() })
    .from(lessonRead)
    .where(eq(lessonRead.course, course))
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
    .where(eq(quizAttempt.course, course));
  const reading = tx
    .select({ person: lessonRead.personId })
    .from(lessonRead)
    .where(eq(lessonRead.course, course));
  const trying = tx
    .select({ person: quizAttempt.personId })
    .from(quizAttempt)
    .where(eq(quizAttempt.course, course));
  const started = reading.union(trying).as('started');
  const [all] = await tx.select({ persons: count() }).from(started);
  return {
    started: all?.persons ?? 0,
    readers: Object.fromEntries(readers.map(row => [row.lesson, row.persons])),
    tried: quiz?.tried ?? 0,
    passed: quiz?.passed ?? 0,
  };
}
