import { and, eq } from 'drizzle-orm';
import rules from '#content/bimtek/rules.json';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { findSession } from '../../sessions/find-session.server.ts';
import type { AttendanceCode } from '../codes.ts';
import { standingMarks } from '../presence.ts';
import { writeMarks } from '../record-marks.server.ts';
import { findOwnSeat } from '../tickets/find-own-ticket.server.ts';
import { judgeSelfCode } from './self-code.ts';
import { selfDigest } from './self-digest.server.ts';

export interface SelfCheckInInput {
  sessionId: string;
  code: string;
  nonce: string;
  /** Random name of the phone; the same one for two people is shown to the trainer, not refused. */
  device: string;
}

/** A person notes their own arrival with the code from the trainer's screen. Once in, a second time changes nothing. */
export async function checkInSelf(
  ctx: Ctx,
  input: SelfCheckInInput,
): Promise<Result<{ first: boolean }, AttendanceCode>> {
  const { actor, pemda, tx } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  const session = await findSession(tx, input.sessionId);
  if (!session || session.state === 'draft') return err('session-unknown');
  if (session.state === 'cancelled') return err('session-cancelled');
  if (!isId(input.nonce)) return err('mark-unknown');
  const seat = await findOwnSeat(tx, { sessionId: session.id, personId: actor.personId });
  if (seat?.state !== 'confirmed') return err('seat-none');
  const now = ctx.clock.now();
  const { selfCheckInSeconds: seconds } = rules;
  const judged = judgeSelfCode({ session, typed: input.code, now, seconds, digest: selfDigest });
  if (!judged.ok) return judged;
  const marks = await tx
    .select()
    .from(attendanceMark)
    .where(and(eq(attendanceMark.sessionId, session.id), eq(attendanceMark.seatId, seat.id)));
  if (standingMarks(marks).some(mark => mark.kind === 'in')) return ok({ first: false });
  const mark = { id: input.nonce, seatId: seat.id, kind: 'in', at: now } as const;
  const { sessionId, device } = input;
  const result = await writeMarks(ctx, { sessionId, source: 'self', device, marks: [mark] });
  if (!result.ok) return result;
  return result.value.refused.length > 0 ? err('nonce-taken') : ok({ first: true });
}
