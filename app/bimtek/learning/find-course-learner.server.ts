import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { completionRepair } from '#db/schema/bimtek/learning.ts';
import type { PemdaId } from '~/identity/actor.ts';
import { findRecipients } from '~/identity/find-recipient.server.ts';
import type { Course } from '../courses/course.ts';
import { type Completion, judgeProgress } from './completion.ts';
import { listLearners } from './find-learner.server.ts';
import { listProgress, type Progress } from './list-progress.server.ts';
import { listMastery } from './mastery/list-mastery.server.ts';
import type { Repair } from './repairs/repair.ts';

/** A repair with the names of those who did it and took it back; null once their keys are destroyed. */
export interface LoggedRepair extends Repair {
  by: string | null;
  undoneBy: string | null;
}

export interface CourseLearnerState {
  name: string | null;
  completion: Completion;
  attempts: Progress['attempts'];
  mastery: Awaited<ReturnType<typeof listMastery>>;
  /** Every repair, also those taken back, oldest first. */
  log: LoggedRepair[];
}

async function listLog(tx: Tx, personId: string, course: string): Promise<LoggedRepair[]> {
  const rows = await tx
    .select()
    .from(completionRepair)
    .where(and(eq(completionRepair.personId, personId), eq(completionRepair.course, course)))
    .orderBy(asc(completionRepair.repairedAt), asc(completionRepair.id));
  const staff = rows.flatMap(row => [row.repairedBy, ...(row.undoneBy ? [row.undoneBy] : [])]);
  const people = await findRecipients(tx, staff);
  const nameOf = (id: string | null) => (id ? (people.get(id)?.name ?? null) : null);
  return rows.map(({ id, rule, reason, repairedAt, undoneAt, repairedBy, undoneBy }) => ({
    id,
    rule,
    reason,
    repairedAt,
    undoneAt,
    by: nameOf(repairedBy),
    undoneBy: nameOf(undoneBy),
  }));
}

/** One learner of this pemda in one course, for those who teach it; null for anybody else. */
export async function findCourseLearner(
  tx: Tx,
  { pemda, course, personId }: { pemda: PemdaId; course: Course; personId: string },
): Promise<CourseLearnerState | null> {
  const [learner] = await listLearners(tx, pemda, [personId]);
  if (!learner) return null;
  const progress = (await listProgress(tx, personId)).get(course.id);
  return {
    name: learner.name,
    completion: judgeProgress(course, progress),
    attempts: progress?.attempts ?? [],
    mastery: await listMastery(tx, personId, course),
    log: await listLog(tx, personId, course.id),
  };
}
