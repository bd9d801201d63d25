import type { Ctx } from '~/audit/command.server.ts';
import { idFrom } from '~/platform/ids/id-from.server.ts';
import { err, fail, ok, type Result } from '~/reference/result.ts';
import { recordMarks } from '../attendance/record-marks.server.ts';
import type { PaperListCode } from './codes.ts';
import { findPaperList } from './find-paper-list.server.ts';
import { readHour } from './read-hour.ts';
import { readNumbers } from './read-numbers.ts';

export interface EnteredList {
  sessionId: string;
  listId: string;
  /** "1-12, 15". */
  numbers: string;
  /** "09.10", empty = the beginning of the session. */
  hour: string;
  kind: 'in' | 'out';
}

/**
 * Notes who signed a printed list. The same numbers once more change nothing; numbers that were forgotten are simply
 * typed afterwards.
 */
export async function enterList(
  ctx: Ctx,
  entered: EnteredList,
): Promise<Result<{ noted: number; known: number }, PaperListCode>> {
  const list = await findPaperList(ctx.tx, entered);
  if (!list) return err('list-unknown');
  const numbers = readNumbers(entered.numbers, list.rows.length);
  if (!numbers.ok) return fail(numbers.problems);
  const at = readHour(entered.hour, list.session);
  if (!at.ok) return fail(at.problems);
  const marks = numbers.value.map(number => {
    const { seatId } = list.rows[number - 1]!;
    return {
      id: idFrom(list.id, seatId, entered.kind, at.value.toISOString()),
      seatId,
      kind: entered.kind,
      at: at.value,
    };
  });
  const sent = { sessionId: list.session.id, source: 'paper' as const, device: list.id, marks };
  const recorded = await recordMarks(ctx, sent);
  if (!recorded.ok)
    return err(recorded.problems[0]?.code === 'not-allowed' ? 'not-allowed' : 'session-unknown');
  return ok({ noted: recorded.value.kept.length, known: recorded.value.known.length });
}
