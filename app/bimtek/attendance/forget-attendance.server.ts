import { eq, inArray } from 'drizzle-orm';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';

/** Every mark about a person's seats: when they came and went. Goes before the seats themselves. */
export async function forgetAttendance({ tx }: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [] };
  const seats = tx.select({ id: sessionSeat.id }).from(sessionSeat).where(eq(sessionSeat.personId, personId));
  const gone = await tx
    .delete(attendanceMark)
    .where(inArray(attendanceMark.seatId, seats))
    .returning({ id: attendanceMark.id });
  return { rows: gone.length, files: [] };
}
