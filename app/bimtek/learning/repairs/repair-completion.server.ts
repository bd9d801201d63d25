import { and, eq, isNull } from 'drizzle-orm';
import { completionRepair } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { BimtekCode } from '../../codes.ts';
import { findCourse } from '../../courses/list-courses.server.ts';
import { bimtekEvents } from '../../events.ts';
import { judgeProgress } from '../completion.ts';
import { isLearnerHere } from '../find-learner.server.ts';
import { listProgress } from '../list-progress.server.ts';
import { isRepairReason, isRuleOf, ruleName } from './repair.ts';

export interface RepairInput {
  personId: string;
  course: string;
  /** `lesson:<id>` or `quiz`. */
  rule: string;
  reason: string;
}

/**
 * Ticks one rule of a course for somebody, by a trainer, with a reason out of a closed list. A rule that is met already is
 * left alone, so that two presses of the button are one repair.
 */
export async function repairCompletion(
  ctx: Ctx,
  { personId, course: courseId, rule, reason }: RepairInput,
): Promise<Result<{ repairId: string }, BimtekCode>> {
  const { actor, pemda } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.teach', { pemda })) return err('not-allowed');
  const course = findCourse(courseId);
  if (!course) return err('course-unknown');
  if (!isRuleOf(course, rule)) return err('rule-unknown', { field: 'rule' });
  if (!isRepairReason(reason)) return err('reason-missing', { field: 'reason' });
  if (!(await isLearnerHere(ctx.tx, pemda, personId))) return err('learner-unknown');
  const { rules } = judgeProgress(course, (await listProgress(ctx.tx, personId)).get(course.id));
  if (rules.some(each => ruleName(each) === rule && each.done)) return err('rule-met', { field: 'rule' });
  const repairId = newId();
  await ctx.tx.insert(completionRepair).values({
    pemdaId: pemda,
    id: repairId,
    personId,
    course: course.id,
    rule,
    reason,
    repairedBy: actor.personId,
    repairedAt: ctx.clock.now(),
  });
  ctx.record(bimtekEvents['completion-repaired'](repairId, { personId, course: course.id, rule, reason }));
  return ok({ repairId });
}

/** Takes a repair back. It stays in the log; a second time changes nothing. */
export async function undoRepair(
  ctx: Ctx,
  { personId, repairId }: { personId: string; repairId: string },
): Promise<Result<null, BimtekCode>> {
  const { actor, pemda } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.teach', { pemda })) return err('not-allowed');
  const own = and(eq(completionRepair.id, repairId), eq(completionRepair.personId, personId));
  const [known] = await ctx.tx.select().from(completionRepair).where(own);
  if (!known) return err('repair-unknown');
  const undone = await ctx.tx
    .update(completionRepair)
    .set({ undoneBy: actor.personId, undoneAt: ctx.clock.now() })
    .where(and(own, isNull(completionRepair.undoneAt)))
    .returning({ id: completionRepair.id });
  if (undone.length > 0)
    ctx.record(bimtekEvents['repair-undone'](repairId, { personId, course: known.course, rule: known.rule }));
  return ok(null);
}
