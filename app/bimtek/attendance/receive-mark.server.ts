import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { AttendanceCode } from './codes.ts';
import { recordMarks } from './record-marks.server.ts';
import type { SentFields } from './sent-mark.ts';

/** One mark from the scanner's phone or its plain page. The same mark again is fine; another one under its nonce is not. */
export async function receiveMark(
  ctx: Ctx,
  { sessionId, mark }: { sessionId: string; mark: SentFields },
): Promise<Result<{ id: string; first: boolean }, AttendanceCode>> {
  const { nonce: id, seatId, kind, source, device, reason, keptAt, sentAt } = mark;
  const at = keptAt ?? ctx.clock.now();
  const marks = [{ id, seatId, kind, at, reason: kind === 'excused' ? reason : undefined }];
  const result = await recordMarks(ctx, { sessionId, source, device, deviceNow: sentAt, marks });
  if (!result.ok) return result;
  if (result.value.refused.length > 0) return err('nonce-taken');
  return ok({ id, first: result.value.kept.length > 0 });
}
