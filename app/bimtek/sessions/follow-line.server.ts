import { eq } from 'drizzle-orm';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { wibDay, wibTime } from '~/reference/calendar-day.ts';
import { bimtekEvents } from '../events.ts';
import { type LockedSession, listLiveSeats, type Seat } from './lock-session.server.ts';
import { type LineStep, settleLine } from './settle-line.ts';
import { tellSeat } from './tell-seat.server.ts';

/**
 * Does what is due in the lines of a locked session, and tells those concerned. Every command that touches a session or
 * its seats ends with it, so a seat that is free goes to the first in line whatever made it free.
 */
export async function followLine(ctx: Ctx, session: LockedSession, now: Date): Promise<LineStep[]> {
  const seats = await listLiveSeats(ctx, session.id);
  const steps = settleLine(session, seats, now);
  const byId = new Map(seats.map(seat => [seat.id, seat]));
  for (const step of steps) await takeStep(ctx, session, byId.get(step.seatId)!, step, now);
  return steps;
}

async function takeStep(
  ctx: Ctx,
  session: LockedSession,
  seat: Seat,
  step: LineStep,
  now: Date,
): Promise<void> {
  const { to, offeredUntil } = step;
  await ctx.tx
    .update(sessionSeat)
    .set({ state: to, offeredUntil, settledAt: to === 'expired' ? now : null })
    .where(eq(sessionSeat.id, seat.id));
  ctx.record(bimtekEvents['seat-moved'](seat.id, { sessionId: session.id, from: seat.state, to }));
  if (to === 'expired') return tellSeat(ctx, session, seat, 'session-offer-over', 'offer');
  const until = offeredUntil!;
  await tellSeat(ctx, session, seat, 'session-offer', until.toISOString(), {
    untilDay: wibDay(until),
    untilTime: `${wibTime(until)} WIB`,
  });
}
