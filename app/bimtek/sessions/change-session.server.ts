import { eq } from 'drizzle-orm';
import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { findCourse } from '../courses/list-courses.server.ts';
import { bimtekEvents } from '../events.ts';
import type { SessionCode } from './codes.ts';
import { followLine } from './follow-line.server.ts';
import { listLiveSeats, lockSession } from './lock-session.server.ts';
import { comparePlans, judgePlan, lostPools, type SessionPlan } from './session-plan.ts';
import { tellSeat } from './tell-seat.server.ts';

export interface ChangeSession {
  sessionId: string;
  plan: SessionPlan;
  /** `changedAt` of the session that the form showed; absent = whatever stands. */
  seen?: string | undefined;
}

/**
 * Changes a session that is not over. More seats are offered to the line at once; fewer throw nobody out. Whoever has a
 * seat or an offer is told of another hour or place.
 */
export async function changeSession(
  ctx: Ctx,
  { sessionId, plan, seen }: ChangeSession,
): Promise<Result<{ revision: number }, SessionCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (!session) return err('session-unknown');
  if (session.state !== 'draft' && session.state !== 'open') return err('session-over');
  if (seen && seen !== session.changedAt.toISOString()) return err('session-changed-meanwhile');
  if (plan.course && !findCourse(plan.course)) return err('course-unknown', { field: 'course' });
  const now = ctx.clock.now();
  const began = session.startsAt <= now;
  const sameStart = session.startsAt.getTime() === plan.startsAt.getTime();
  if (began && !sameStart) return err('session-started', { field: 'day' });
  const judged = judgePlan(plan, now, sameStart);
  if (!judged.ok) return judged;
  const seats = await listLiveSeats(ctx, sessionId);
  if (
    lostPools(
      judged.value,
      seats.map(seat => seat.pool),
    ).length > 0
  )
    return err('pool-in-use', { field: 'form' });
  const { moved, revised } = comparePlans(session, judged.value);
  const revision = session.revision + Number(revised);
  const changed = { ...judged.value, revision, changedAt: now };
  await ctx.tx.update(bimtekSession).set(changed).where(eq(bimtekSession.id, sessionId));
  ctx.record(bimtekEvents['session-changed'](sessionId, { revision, moved }));
  const fresh = { ...session, ...changed };
  if (session.state === 'open') {
    if (moved) for (const seat of seats) await tellSeat(ctx, fresh, seat, 'session-moved', String(revision));
    await followLine(ctx, fresh, now);
  }
  return ok({ revision });
}
