import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import type { PemdaId } from '~/identity/actor.ts';
import { findSession } from '../../sessions/find-session.server.ts';
import { listSeats } from '../../sessions/list-seats.server.ts';
import { seatCode, ticketPublicKey } from '../tickets/sign-ticket.server.ts';
import type { Roster } from './roster.ts';

/** Everything that a phone needs to check people in without signal; null for an unknown session or one that is no more. */
export async function findRoster(
  tx: Tx,
  { pemda, sessionId, now }: { pemda: PemdaId; sessionId: string | undefined; now: Date },
): Promise<Roster | null> {
  const session = await findSession(tx, sessionId);
  if (!session || session.state === 'draft') return null;
  const seats = await listSeats(tx, session.id);
  const marks = await tx
    .select()
    .from(attendanceMark)
    .where(eq(attendanceMark.sessionId, session.id))
    .orderBy(asc(attendanceMark.at), asc(attendanceMark.id));
  return {
    pemda,
    session: {
      id: session.id,
      title: session.title,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      closed: session.state !== 'open',
    },
    publicKey: ticketPublicKey(pemda),
    takenAt: now.toISOString(),
    seats: seats.map(({ seatId, name, phone, state }) => ({
      id: seatId,
      name,
      phoneEnd: phone?.slice(-4) ?? '',
      code: seatCode(seatId),
      state,
    })),
    marks: marks.map(({ id, seatId, claimedSeat, kind, source, at, device, voids }) => ({
      id,
      seatId: seatId ?? claimedSeat,
      kind,
      source,
      at: at.toISOString(),
      device,
      voids,
    })),
  };
}
