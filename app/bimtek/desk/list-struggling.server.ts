import { count, desc, max, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import { findRecipients } from '~/identity/find-recipient.server.ts';
import { findCourse } from '../courses/list-courses.server.ts';
import type { Struggling } from './desk-task.ts';

/** One failed try is how people learn; a second one asks for help. */
const enoughTries = 2;

/** Who needs a hand, the most tries first: for trainers, with names. Forgotten people are left out. */
export async function listStruggling(
  tx: Tx,
  { since, limit, language }: { since: Date; limit: number; language: 'id' | 'en' },
): Promise<Struggling[]> {
  const rows = await tx
    .select({
      personId: quizAttempt.personId,
      course: quizAttempt.course,
      tries: count(),
      best: max(quizAttempt.percent),
    })
    .from(quizAttempt)
    .groupBy(quizAttempt.personId, quizAttempt.course)
    .having(
      sql`not bool_or(${quizAttempt.passed}) and ${count()} >= ${enoughTries} and max(${quizAttempt.submittedAt}) >= ${since.toISOString()}::timestamptz`,
    )
    .orderBy(desc(count()), quizAttempt.personId)
    .limit(limit);
  const people = await findRecipients(
    tx,
    rows.map(row => row.personId),
  );
  return rows.flatMap(({ best, ...row }) => {
    const name = people.get(row.personId)?.name;
    const courseTitle = findCourse(row.course)?.title[language] ?? row.course;
    return name ? [{ ...row, courseTitle, name, best: best ?? 0 }] : [];
  });
}
