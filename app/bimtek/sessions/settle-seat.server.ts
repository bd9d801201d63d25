import { and, eq, inArray } from 'drizzle-orm';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import { answerSeat, type SeatAnswer } from './answer-seat.ts';
import type { SessionCode } from './codes.ts';
import { followLine } from './follow-line.server.ts';
import { lockSession } from './lock-session.server.ts';
import { LIVE_SEAT_STATES, type SeatState } from './session.ts';
import { tellSeat } from './tell-seat.server.ts';

/** Takes or declines an offer, or gives the seat or the place in line back. What becomes free goes to the next in line. */
export async function settleSeat(
  ctx: Ctx,
  { sessionId, answer }: { sessionId: string; answer: SeatAnswer },
): Promise<Result<{ state: SeatState }, SessionCode>> {
  const { actor, pemda, tx } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (!session) return err('session-unknown');
  const now = ctx.clock.now();
  const [seat] = await tx
    .select()
    .from(sessionSeat)
    .where(
      and(
        eq(sessionSeat.sessionId, sessionId),
        eq(sessionSeat.personId, actor.personId),
        inArray(sessionSeat.state, [...LIVE_SEAT_STATES]),
      ),
    );
  if (!seat) return err(answer === 'cancel' ? 'session-unknown' : 'offer-over');
  const decided = answerSeat(session, seat, answer, now);
  if (!decided.ok) return decided;
  const state = decided.value;
  await tx
    .update(sessionSeat)
    .set({ state, offeredUntil: null, settledAt: now })
    .where(eq(sessionSeat.id, seat.id));
  ctx.record(bimtekEvents['seat-moved'](seat.id, { sessionId, from: seat.state, to: state }));
  if (state === 'confirmed') await tellSeat(ctx, session, seat, 'session-confirmed', 'offer');
  await followLine(ctx, session, now);
  return ok({ state });
}
