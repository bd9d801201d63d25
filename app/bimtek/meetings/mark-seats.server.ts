import type { Ctx } from '~/audit/command.server.ts';
import { idFrom } from '~/platform/ids/id-from.server.ts';
import { recordMarks, type SentMark } from '../attendance/record-marks.server.ts';

/** What decides which marks somebody of a meeting leaves on a seat. */
export interface MarkGround {
  sessionId: string;
  /** Id of the person's row. */
  id: string;
  revision: number;
  stretches: readonly { from: string; until: string }[];
}

/** Each stretch stands for itself, so each has a device of its own. */
function comingAndGoing({ id, revision, stretches }: MarkGround, seatId: string): SentMark[] {
  return stretches.flatMap(({ from, until }) => {
    const mark = (kind: 'in' | 'out', at: string): SentMark => ({
      id: idFrom(id, seatId, revision, kind, from, until),
      seatId,
      kind,
      at: new Date(at),
      device: idFrom(id, from, until),
    });
    return [mark('in', from), mark('out', until)];
  });
}

/** Notes the stretches on the seats; what stands there already is not written again. */
export async function markSeats(ctx: Ctx, ground: MarkGround, seats: readonly string[]) {
  const marks = seats.flatMap(seat => comingAndGoing(ground, seat));
  return recordMarks(ctx, { sessionId: ground.sessionId, source: 'import', device: ground.id, marks });
}

/** Takes the stretches back from seats that they were noted on by mistake. */
export async function unmarkSeats(ctx: Ctx, ground: MarkGround, seats: readonly string[]) {
  const marks = seats
    .flatMap(seat => comingAndGoing(ground, seat))
    .map(
      (mark): SentMark => ({
        ...mark,
        id: idFrom(mark.id, 'void'),
        kind: 'void',
        voids: mark.id,
        reason: 'wrong-person',
      }),
    );
  return recordMarks(ctx, { sessionId: ground.sessionId, source: 'import', device: ground.id, marks });
}
