import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';

/** When a person came to which session and went: the part of this room in a copy of one's data. */
export async function listOwnAttendance(tx: Tx, { personId }: { personId: string }): Promise<OwnPart[]> {
  const { kind, source, at, reason } = attendanceMark;
  const rows = await tx
    .select({ session: bimtekSession.title, kind, source, at, reason })
    .from(attendanceMark)
    .innerJoin(
      sessionSeat,
      and(eq(sessionSeat.pemdaId, attendanceMark.pemdaId), eq(sessionSeat.id, attendanceMark.seatId)),
    )
    .innerJoin(
      bimtekSession,
      and(eq(bimtekSession.pemdaId, attendanceMark.pemdaId), eq(bimtekSession.id, attendanceMark.sessionId)),
    )
    .where(eq(sessionSeat.personId, personId))
    .orderBy(asc(at), asc(attendanceMark.id));
  return [
    {
      part: 'attendance',
      rows: rows.map(row => ({
        session: row.session,
        event: { code: row.kind, words: `attendance.kind.${row.kind}` },
        how: { code: row.source, words: `attendance.source.${row.source}` },
        reasons: row.reason ? { code: row.reason, words: `attendance.reason.${row.reason}` } : null,
        occurredAt: row.at,
      })),
    },
  ];
}
