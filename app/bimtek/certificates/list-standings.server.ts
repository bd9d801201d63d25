import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import { listPresence } from '../attendance/list-presence.server.ts';
import { findSession } from '../sessions/find-session.server.ts';
import { type ListedSeat, listSeats } from '../sessions/list-seats.server.ts';
import { judgeEntitlement } from './judge-entitlement.ts';
import type { Standing } from './standing.ts';

async function listLast(tx: Tx, sessionId: string) {
  const rows = await tx
    .select({
      id: certificate.id,
      seatId: certificate.seatId,
      number: certificate.number,
      tte: certificate.tte,
      revokedFor: certificate.revokedFor,
      expiresOn: certificate.expiresOn,
    })
    .from(certificate)
    .where(and(eq(certificate.sessionId, sessionId), eq(certificate.ground, 'session')))
    .orderBy(desc(certificate.issuedAt), desc(certificate.id));
  const last = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const known = last.get(row.seatId ?? '');
    if (row.seatId && (!known || (known.revokedFor && !row.revokedFor))) last.set(row.seatId, row);
  }
  return last;
}

const counts = (seat: ListedSeat, noted: boolean) => seat.state === 'confirmed' || noted;

/** Everybody of a session whom a certificate concerns, in the order of the seats: names opened, for staff only. */
export async function listStandings(tx: Tx, sessionId: string): Promise<Standing[]> {
  const session = await findSession(tx, sessionId);
  if (!session) return [];
  const seats = await listSeats(tx, sessionId);
  const presences = new Map((await listPresence(tx, sessionId)).map(each => [each.seatId, each]));
  const last = await listLast(tx, sessionId);
  return seats
    .filter(seat => counts(seat, presences.has(seat.seatId) || last.has(seat.seatId)))
    .map(seat => {
      const presence = presences.get(seat.seatId) ?? null;
      const given = last.get(seat.seatId) ?? null;
      const { seatId, personId, name, state } = seat;
      const sat = { state, named: name !== null };
      const obstacles = judgeEntitlement({ session, seat: sat, presence, last: given });
      return { seatId, personId, name, presence, obstacles, certificate: given };
    });
}
