import { and, eq, ne } from 'drizzle-orm';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { AttendanceCode } from './codes.ts';
import { VOID_REASONS, type VoidReason } from './mark.ts';
import { writeMarks } from './record-marks.server.ts';

export interface TakeBackInput {
  sessionId: string;
  markId: unknown;
  reason: unknown;
  nonce: string;
}

const isReason = (text: unknown): text is VoidReason => VOID_REASONS.some(reason => reason === text);

/** A correction: the mark no longer counts, and stays readable together with who took it back, when and why. */
export async function takeBackMark(
  ctx: Ctx,
  { sessionId, markId, reason, nonce }: TakeBackInput,
): Promise<Result<{ seatId: string | null }, AttendanceCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  if (!isReason(reason)) return err('reason-missing', { field: 'reason' });
  if (!isId(markId) || !isId(sessionId) || !isId(nonce)) return err('mark-unknown');
  const { id, sessionId: of, kind } = attendanceMark;
  const [mark] = await ctx.tx
    .select({ seatId: attendanceMark.seatId })
    .from(attendanceMark)
    .where(and(eq(id, markId), eq(of, sessionId), ne(kind, 'void')));
  if (!mark) return err('mark-unknown');
  const back = {
    id: nonce,
    seatId: mark.seatId,
    kind: 'void',
    at: ctx.clock.now(),
    reason,
    voids: markId,
  } as const;
  const result = await writeMarks(ctx, { sessionId, source: 'hand', device: 'desk', marks: [back] });
  if (!result.ok) return result;
  if (result.value.refused.length > 0) return err('nonce-taken');
  if (result.value.kept.length > 0)
    ctx.record(bimtekEvents['mark-taken-back'](markId, { sessionId, reason }));
  return ok({ seatId: mark.seatId });
}
