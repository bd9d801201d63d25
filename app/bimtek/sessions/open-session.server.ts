import { eq } from 'drizzle-orm';
import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { SessionCode } from './codes.ts';
import { type LockedSession, listLiveSeats, lockSession } from './lock-session.server.ts';
import { moveSession, type SessionMove } from './move-session.ts';
import { tellSeat } from './tell-seat.server.ts';

type Moved = Promise<Result<LockedSession, SessionCode>>;

async function move(ctx: Ctx, sessionId: string, to: SessionMove): Moved {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (!session) return err('session-unknown');
  const now = ctx.clock.now();
  const decided = moveSession(session, to, now);
  if (!decided.ok) return decided;
  // Calendars hear of a session that is called off; of opening and closing they need not know.
  const revision = session.revision + Number(to === 'cancelled');
  const changed = { state: to, revision, changedAt: now };
  await ctx.tx.update(bimtekSession).set(changed).where(eq(bimtekSession.id, sessionId));
  ctx.record(bimtekEvents['session-moved'](sessionId, { from: session.state, to }));
  return ok({ ...session, ...changed });
}

/** From a draft to a session that people see and sign up for. */
export function openSession(ctx: Ctx, { sessionId }: { sessionId: string }): Moved {
  return move(ctx, sessionId, 'open');
}

/** The session was held: its presence counts from now on. */
export function closeSession(ctx: Ctx, { sessionId }: { sessionId: string }): Moved {
  return move(ctx, sessionId, 'closed');
}

/** Calls a session off and tells everybody who has a seat, an offer or a place in line. */
export async function cancelSession(ctx: Ctx, { sessionId }: { sessionId: string }): Moved {
  const moved = await move(ctx, sessionId, 'cancelled');
  if (!moved.ok) return moved;
  for (const seat of await listLiveSeats(ctx, sessionId)) {
    await tellSeat(ctx, moved.value, seat, 'session-cancelled', 'cancelled');
  }
  return moved;
}

/** The command of each move. */
export const sessionMoves: Record<SessionMove, typeof openSession> = {
  open: openSession,
  closed: closeSession,
  cancelled: cancelSession,
};
