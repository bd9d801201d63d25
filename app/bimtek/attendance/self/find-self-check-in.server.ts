import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { findSession } from '../../sessions/find-session.server.ts';
import { standingMarks } from '../presence.ts';
import { findOwnSeat } from '../tickets/find-own-ticket.server.ts';
import { selfWindow } from './self-code.ts';

export interface OwnCheckIn {
  session: { id: string; title: string };
  /** `none`: no confirmed seat; `early`, `over`: outside the window; `open`: type the code; `in`: noted. */
  state: 'none' | 'cancelled' | 'early' | 'over' | 'open' | 'in';
  opensAt: Date;
  notedAt: Date | null;
}

/** Where somebody stands with noting their own arrival; null for an unknown session. */
export async function findSelfCheckIn(
  tx: Tx,
  { sessionId, personId, now }: { sessionId: string | undefined; personId: string; now: Date },
): Promise<OwnCheckIn | null> {
  const session = await findSession(tx, sessionId);
  if (!session || session.state === 'draft') return null;
  const { id, title } = session;
  const seat = await findOwnSeat(tx, { sessionId: id, personId });
  const marks = seat
    ? await tx
        .select()
        .from(attendanceMark)
        .where(and(eq(attendanceMark.sessionId, id), eq(attendanceMark.seatId, seat.id)))
    : [];
  const first = standingMarks(marks)
    .filter(mark => mark.kind === 'in')
    .sort((one, other) => one.at.getTime() - other.at.getTime())[0];
  const { opensAt, closesAt } = selfWindow(session);
  const state = (): OwnCheckIn['state'] => {
    if (first) return 'in';
    if (session.state === 'cancelled') return 'cancelled';
    if (seat?.state !== 'confirmed') return 'none';
    if (now < opensAt) return 'early';
    return now > closesAt ? 'over' : 'open';
  };
  return { session: { id, title }, state: state(), opensAt, notedAt: first?.at ?? null };
}
