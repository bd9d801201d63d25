import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { lessonRead, quizAttempt } from '#db/schema/bimtek/learning.ts';
import type { AttemptResult, LessonReading } from './completion.ts';

export interface Progress {
  readings: LessonReading[];
  attempts: (AttemptResult & { id: string })[];
}

/** What one person has read and tried, by course id; a course without either is not there. */
export async function listProgress(tx: Tx, personId: string): Promise<Map<string, Progress>> {
  const readings = await tx.select().from(lessonRead).where(eq(lessonRead.personId, personId));
  const attempts = await tx
    .select({
      id: quizAttempt.id,
      course: quizAttempt.course,
      number: quizAttempt.number,
      percent: quizAttempt.percent,
      passed: quizAttempt.passed,
      submittedAt: quizAttempt.submittedAt,
    })
    .from(quizAttempt)
    .where(eq(quizAttempt.personId, personId))
    .orderBy(asc(quizAttempt.number));
  const progress = new Map<string, Progress>();
  const of = (course: string): Progress => {
    const known = progress.get(course) ?? { readings: [], attempts: [] };
    progress.set(course, known);
    return known;
  };
  for (const { course, lesson, readAt } of readings) of(course).readings.push({ lesson, readAt });
  for (const { course, ...attempt } of attempts) of(course).attempts.push(attempt);
  return progress;
}
