import { and, eq, inArray } from 'drizzle-orm';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { LIVE_SEAT_STATES } from './session.ts';

export type LockedSession = typeof bimtekSession.$inferSelect;
export type Seat = typeof sessionSeat.$inferSelect;

/** The session, for whoever changes it or its seats: one after the other. Null for an unknown id. */
export async function lockSession({ tx }: Ctx, sessionId: string): Promise<LockedSession | null> {
  if (!isId(sessionId)) return null;
  const [row] = await tx.select().from(bimtekSession).where(eq(bimtekSession.id, sessionId)).for('update');
  return row ?? null;
}

/** Everybody who is in or on the way in, in line order. */
export function listLiveSeats({ tx }: Ctx, sessionId: string): Promise<Seat[]> {
  return tx
    .select()
    .from(sessionSeat)
    .where(and(eq(sessionSeat.sessionId, sessionId), inArray(sessionSeat.state, [...LIVE_SEAT_STATES])))
    .orderBy(sessionSeat.queuedAt, sessionSeat.id);
}
