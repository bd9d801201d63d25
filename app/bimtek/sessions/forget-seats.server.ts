import { eq } from 'drizzle-orm';
import { calendarFeed, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { followLine } from './follow-line.server.ts';
import { lockSession } from './lock-session.server.ts';
import { isLiveSeat } from './session.ts';

/**
 * Takes a person out of all sessions: what is to come is given back to the line, what was stays as a seat of nobody.
 * The answers after a session never had a name.
 */
export async function forgetSeats(ctx: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [] };
  const now = ctx.clock.now();
  const seats = await ctx.tx.select().from(sessionSeat).where(eq(sessionSeat.personId, personId));
  for (const seat of seats) {
    const session = await lockSession(ctx, seat.sessionId);
    const leaves = session !== null && isLiveSeat(seat.state) && now < session.startsAt;
    const over = leaves ? { state: 'cancelled' as const, offeredUntil: null, settledAt: now } : {};
    await ctx.tx
      .update(sessionSeat)
      .set({ ...over, personId: null, sealedGuest: null, forgottenAt: now })
      .where(eq(sessionSeat.id, seat.id));
    if (session && leaves) await followLine(ctx, session, now);
  }
  const feeds = await ctx.tx.delete(calendarFeed).where(eq(calendarFeed.personId, personId)).returning();
  return { rows: seats.length + feeds.length, files: [] };
}
