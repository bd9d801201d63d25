import type { Tx } from '#db/client.server.ts';
import { listCourses } from '../courses/list-courses.server.ts';
import { judgeProgress } from '../learning/completion.ts';
import { listProgress } from '../learning/list-progress.server.ts';
import type { Claimable } from './claimable.ts';
import { judgeLast } from './judge-entitlement.ts';
import { listOwnCertificates } from './list-own-certificates.server.ts';

/** A person's certificates, and the courses that the person began: which can be certified now, and what is left in the others. */
export async function listOwnPage(tx: Tx, personId: string) {
  const held = await listOwnCertificates(tx, personId);
  const progress = await listProgress(tx, personId);
  const claimable = listCourses().flatMap((course): Claimable[] => {
    const { rules, done } = judgeProgress(course, progress.get(course.id));
    const given = held.filter(
      each => each.ground === 'course' && each.course === course.id && each.courseVersion === course.version,
    );
    const counting = given.find(each => each.revokedFor === null);
    if (done === 0 || counting) return [];
    const obstacles = judgeLast(given[0] ?? null);
    return [{ course: course.id, title: course.title, jp: course.jp, left: rules.length - done, obstacles }];
  });
  return { held, claimable };
}
