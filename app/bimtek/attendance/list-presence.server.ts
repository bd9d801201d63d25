import { asc, eq } from 'drizzle-orm';
import rules from '#content/bimtek/rules.json';
import type { Tx } from '#db/client.server.ts';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import { judgePresence, type Presence } from './presence.ts';

export interface SeatPresence extends Presence {
  seatId: string;
  /** Null = somebody without an account. */
  personId: string | null;
}

/**
 * Presence in a session: everybody with a seat, and everybody of whom something was noted. Empty for an unknown session.
 * Certificates build on it: `percent` against the session's own `presencePercent`.
 */
export async function listPresence(tx: Tx, sessionId: string): Promise<SeatPresence[]> {
  const [session] = await tx.select().from(bimtekSession).where(eq(bimtekSession.id, sessionId));
  if (!session) return [];
  const seats = await tx
    .select({ id: sessionSeat.id, personId: sessionSeat.personId, state: sessionSeat.state })
    .from(sessionSeat)
    .where(eq(sessionSeat.sessionId, sessionId))
    .orderBy(asc(sessionSeat.queuedAt), asc(sessionSeat.id));
  const marks = await tx.select().from(attendanceMark).where(eq(attendanceMark.sessionId, sessionId));
  const bySeat = new Map<string, typeof marks>();
  for (const mark of marks) {
    if (!mark.seatId) continue;
    const own = bySeat.get(mark.seatId);
    if (own) own.push(mark);
    else bySeat.set(mark.seatId, [mark]);
  }
  const { leftEarlyMinutes } = rules;
  return seats
    .filter(seat => seat.state === 'confirmed' || bySeat.has(seat.id))
    .map(seat => ({
      seatId: seat.id,
      personId: seat.personId,
      ...judgePresence(bySeat.get(seat.id) ?? [], { ...session, leftEarlyMinutes }),
    }));
}
