import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { findRecipients } from '~/identity/find-recipient.server.ts';
import { type BimtekSession, findSession } from '../sessions/find-session.server.ts';
import { type ListedSeat, listSeats } from '../sessions/list-seats.server.ts';
import { type Conflict, listConflicts } from './list-conflicts.ts';
import { listPresence, type SeatPresence } from './list-presence.server.ts';
import { standingMarks } from './presence.ts';
import { pickSpotChecks } from './self/self-code.ts';
import { selfDigest } from './self/self-digest.server.ts';

export type StoredMark = typeof attendanceMark.$inferSelect;

export interface Attendance {
  session: BimtekSession;
  /** Presence with the name beside it. */
  rows: (SeatPresence & Pick<ListedSeat, 'name' | 'pool' | 'state'>)[];
  /** All marks by seat, the taken-back ones and those that took back included; '' = no seat. */
  marks: Map<string, StoredMark[]>;
  conflicts: Conflict<StoredMark>[];
  /** Seats to look for in the room. */
  spotChecks: string[];
  /** Names of those who noted something, by person. */
  notedBy: Map<string, string | null>;
}

/** Everything that a trainer sees about who was there; null for an unknown session. */
export async function findAttendance(tx: Tx, sessionId: string | undefined): Promise<Attendance | null> {
  const session = await findSession(tx, sessionId);
  if (!session) return null;
  const seats = new Map((await listSeats(tx, session.id)).map(seat => [seat.seatId, seat]));
  const all = await tx
    .select()
    .from(attendanceMark)
    .where(eq(attendanceMark.sessionId, session.id))
    .orderBy(asc(attendanceMark.at), asc(attendanceMark.id));
  const marks = new Map<string, StoredMark[]>();
  for (const mark of all) {
    const key = mark.seatId ?? '';
    marks.set(key, [...(marks.get(key) ?? []), mark]);
  }
  const presence = await listPresence(tx, session.id);
  const people = await findRecipients(
    tx,
    all.flatMap(mark => mark.byPersonId ?? []),
  );
  const self = standingMarks(all).flatMap(mark =>
    mark.source === 'self' && mark.seatId ? [mark.seatId] : [],
  );
  return {
    session,
    rows: presence.map(row => {
      const { name, pool, state } = seats.get(row.seatId)!;
      return { ...row, name, pool, state };
    }),
    marks,
    conflicts: listConflicts(all, {
      ...session,
      states: new Map([...seats].map(([id, seat]) => [id, seat.state])),
    }),
    spotChecks: pickSpotChecks([...new Set(self)], session.id, selfDigest),
    notedBy: new Map([...people].map(([id, person]) => [id, person.name])),
  };
}
