import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { completionRepair, lessonRead, quizAttempt } from '#db/schema/bimtek/learning.ts';
import type { AttemptResult, CourseProgress } from './completion.ts';

export interface Progress extends CourseProgress {
  attempts: (AttemptResult & { id: string })[];
}

const attemptColumns = {
  id: quizAttempt.id,
  personId: quizAttempt.personId,
  course: quizAttempt.course,
  number: quizAttempt.number,
  percent: quizAttempt.percent,
  passed: quizAttempt.passed,
  submittedAt: quizAttempt.submittedAt,
};

const repairColumns = {
  id: completionRepair.id,
  personId: completionRepair.personId,
  course: completionRepair.course,
  rule: completionRepair.rule,
  reason: completionRepair.reason,
  repairedAt: completionRepair.repairedAt,
  undoneAt: completionRepair.undoneAt,
};

/** What these persons have read, tried and been ticked for, by person and course id; who has none of it is not there. */
export async function listProgressOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, Map<string, Progress>>> {
  const people = new Map<string, Map<string, Progress>>();
  if (personIds.length === 0) return people;
  const ids = [...personIds];
  const readings = await tx.select().from(lessonRead).where(inArray(lessonRead.personId, ids));
  const attempts = await tx
    .select(attemptColumns)
    .from(quizAttempt)
    .where(inArray(quizAttempt.personId, ids))
    .orderBy(asc(quizAttempt.number));
  const repairs = await tx
    .select(repairColumns)
    .from(completionRepair)
    .where(inArray(completionRepair.personId, ids))
    .orderBy(asc(completionRepair.repairedAt), asc(completionRepair.id));
  const of = (personId: string, course: string): Progress => {
    const courses = people.get(personId) ?? new Map<string, Progress>();
    people.set(personId, courses);
    const known = courses.get(course) ?? { readings: [], attempts: [], repairs: [] };
    courses.set(course, known);
    return known;
  };
  for (const { personId, course, lesson, readAt } of readings)
    of(personId, course).readings.push({ lesson, readAt });
  for (const { personId, course, ...attempt } of attempts) of(personId, course).attempts.push(attempt);
  for (const { personId, course, ...repair } of repairs) of(personId, course).repairs.push(repair);
  return people;
}

/** The same of one person, by course id. */
export async function listProgress(tx: Tx, personId: string): Promise<Map<string, Progress>> {
  return (await listProgressOf(tx, [personId])).get(personId) ?? new Map();
}

/** Everybody who began a course, who did something last first. */
export async function listLearnerIds(tx: Tx, course: string): Promise<string[]> {
  const readings = await tx
    .select({ personId: lessonRead.personId, at: lessonRead.readAt })
    .from(lessonRead)
    .where(eq(lessonRead.course, course));
  const attempts = await tx
    .select({ personId: quizAttempt.personId, at: quizAttempt.submittedAt })
    .from(quizAttempt)
    .where(eq(quizAttempt.course, course));
  const repairs = await tx
    .select({ personId: completionRepair.personId, at: completionRepair.repairedAt })
    .from(completionRepair)
    .where(eq(completionRepair.course, course));
  const rows = [...readings, ...attempts, ...repairs].sort((a, b) => b.at.getTime() - a.at.getTime());
  return [...new Set(rows.map(row => row.personId))];
}
