import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { SeatPool, SeatState } from './session.ts';

export interface OwnSeat {
  seatId: string;
  sessionId: string;
  pool: SeatPool;
  state: SeatState;
  /** Place in line, from 1; null unless waiting. */
  place: number | null;
  offeredUntil: Date | null;
  feedbackOn: string | null;
}

/** What a person has in these sessions: the seat that lives, else the last one. */
export async function listOwnSeats(
  tx: Tx,
  { personId, sessionIds }: { personId: string; sessionIds: readonly string[] },
): Promise<Map<string, OwnSeat>> {
  if (sessionIds.length === 0) return new Map();
  // Written by name: without a join, columns would lose their table and mean those of `other`.
  const ahead = sql<number>`(
    select count(*)::int from session_seat other
    where other.pemda_id = session_seat.pemda_id and other.session_id = session_seat.session_id
      and other.pool = session_seat.pool and other.state = 'waiting'
      and (other.queued_at, other.id) < (session_seat.queued_at, session_seat.id))`;
  const rows = await tx
    .select({
      seatId: sessionSeat.id,
      sessionId: sessionSeat.sessionId,
      pool: sessionSeat.pool,
      state: sessionSeat.state,
      ahead,
      offeredUntil: sessionSeat.offeredUntil,
      feedbackOn: sessionSeat.feedbackOn,
    })
    .from(sessionSeat)
    .where(and(eq(sessionSeat.personId, personId), inArray(sessionSeat.sessionId, [...sessionIds])))
    .orderBy(asc(sessionSeat.queuedAt), asc(sessionSeat.id));
  return new Map(
    rows.map(({ ahead: before, ...seat }) => [
      seat.sessionId,
      { ...seat, place: seat.state === 'waiting' ? before + 1 : null },
    ]),
  );
}
