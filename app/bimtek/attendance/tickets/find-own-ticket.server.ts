import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { PemdaId } from '~/identity/actor.ts';
import { findSession } from '../../sessions/find-session.server.ts';
import { namePlace } from '../../sessions/name-place.ts';
import { LIVE_SEAT_STATES, type SeatPool, type SeatState } from '../../sessions/session.ts';
import { showCode } from './seat-code.ts';
import { seatCode, signTicket } from './sign-ticket.server.ts';

/** A person's seat in a session: the live one, else the last that was over. */
export async function findOwnSeat(
  tx: Tx,
  { sessionId, personId }: { sessionId: string; personId: string },
): Promise<{ id: string; state: SeatState; pool: SeatPool } | null> {
  const rows = await tx
    .select({ id: sessionSeat.id, state: sessionSeat.state, pool: sessionSeat.pool })
    .from(sessionSeat)
    .where(and(eq(sessionSeat.sessionId, sessionId), eq(sessionSeat.personId, personId)))
    .orderBy(desc(sessionSeat.queuedAt), desc(sessionSeat.id));
  return rows.find(row => LIVE_SEAT_STATES.some(state => state === row.state)) ?? rows[0] ?? null;
}

export interface OwnTicket {
  session: { id: string; title: string; startsAt: Date; endsAt: Date; cancelled: boolean };
  /** Where this seat is, in both languages. */
  place: { id: string; en: string };
  state: SeatState;
  /** The text of the QR code and the same seat in letters; null while the seat is not confirmed. */
  ticket: { text: string; code: string } | null;
}

/** A person's own ticket; null where the person never had a seat. */
export async function findOwnTicket(
  tx: Tx,
  who: { pemda: PemdaId; sessionId: string | undefined; personId: string },
): Promise<OwnTicket | null> {
  const session = await findSession(tx, who.sessionId);
  if (!session || session.state === 'draft') return null;
  const { id, title, startsAt, endsAt } = session;
  const seat = await findOwnSeat(tx, { sessionId: id, personId: who.personId });
  if (!seat) return null;
  const cancelled = session.state === 'cancelled';
  const valid = seat.state === 'confirmed' && !cancelled;
  return {
    session: { id, title, startsAt, endsAt, cancelled },
    place: namePlace(session, seat.pool),
    state: seat.state,
    ticket: valid
      ? { text: signTicket(who.pemda, { sessionId: id, seatId: seat.id }), code: showCode(seatCode(seat.id)) }
      : null,
  };
}
