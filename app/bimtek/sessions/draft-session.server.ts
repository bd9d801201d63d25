import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { findCourse } from '../courses/list-courses.server.ts';
import { bimtekEvents } from '../events.ts';
import type { SessionCode } from './codes.ts';
import { judgePlan, type SessionPlan } from './session-plan.ts';

/** Plans a session; only trainers see it until it is opened. */
export async function draftSession(
  ctx: Ctx,
  plan: SessionPlan,
): Promise<Result<{ sessionId: string }, SessionCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  if (plan.course && !findCourse(plan.course)) return err('course-unknown', { field: 'course' });
  const now = ctx.clock.now();
  const judged = judgePlan(plan, now);
  if (!judged.ok) return judged;
  const id = newId();
  await ctx.tx
    .insert(bimtekSession)
    .values({ ...judged.value, pemdaId: ctx.pemda, id, state: 'draft', createdAt: now, changedAt: now });
  ctx.record(bimtekEvents['session-drafted'](id, { form: plan.form, audience: plan.audience }));
  return ok({ sessionId: id });
}
