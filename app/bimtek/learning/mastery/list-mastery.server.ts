import type { Tx } from '#db/client.server.ts';
import type { Course } from '../../courses/course.ts';
import { listAnswers } from './list-answers.server.ts';
import { judgeMastery, type Mastery } from './mastery.ts';

/** Every competency of a course with how far one person masters it. */
export async function listMastery(
  tx: Tx,
  personId: string,
  course: Course,
): Promise<(Mastery & { title: Course['title'] })[]> {
  const answers = await listAnswers(tx, personId, course);
  return course.competencies.map(competency => ({
    ...judgeMastery(competency, answers),
    title: competency.title,
  }));
}
