import type { Tx } from '#db/client.server.ts';
import type { PemdaId } from '~/identity/actor.ts';
import type { Course } from '../courses/course.ts';
import { judgeProgress } from './completion.ts';
import { listLearners } from './find-learner.server.ts';
import { listLearnerIds, listProgressOf } from './list-progress.server.ts';

export interface CourseLearner {
  personId: string;
  name: string | null;
  done: number;
  of: number;
  complete: boolean;
  /** Best attempt, in percent; null = none. */
  best: number | null;
}

export const LEARNERS_PER_PAGE = 50;

/** One page of those who began a course, who did something last first; for those who teach it. Pages count from 1. */
export async function listCourseLearners(
  tx: Tx,
  { pemda, course, page }: { pemda: PemdaId; course: Course; page: number },
): Promise<{ learners: CourseLearner[]; pages: number }> {
  const all = await listLearnerIds(tx, course.id);
  const pages = Math.max(1, Math.ceil(all.length / LEARNERS_PER_PAGE));
  const ids = all.slice((page - 1) * LEARNERS_PER_PAGE, page * LEARNERS_PER_PAGE);
  const progress = await listProgressOf(tx, ids);
  const learners = await listLearners(tx, pemda, ids);
  return {
    pages,
    learners: learners.map(({ personId, name }) => {
      const own = progress.get(personId)?.get(course.id);
      const { rules, done, complete } = judgeProgress(course, own);
      const best = own?.attempts.reduce<number>((most, each) => Math.max(most, each.percent), -1) ?? -1;
      return { personId, name, done, of: rules.length, complete, best: best < 0 ? null : best };
    }),
  };
}
