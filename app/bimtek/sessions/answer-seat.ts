import { err, ok, type Result } from '~/reference/result.ts';
import type { SessionCode } from './codes.ts';
import type { SeatState, SessionGround } from './session.ts';
import type { LineSeat } from './settle-line.ts';

/** What somebody can say about a seat of their own. */
export const SEAT_ANSWERS = ['accept', 'decline', 'cancel'] as const;
export type SeatAnswer = (typeof SEAT_ANSWERS)[number];

export function isSeatAnswer(text: unknown): text is SeatAnswer {
  return SEAT_ANSWERS.some(answer => answer === text);
}

/** Until the start a seat can be given back; an offer is taken or declined before its hour, to the millisecond. */
export function answerSeat(
  session: SessionGround,
  seat: Pick<LineSeat, 'state' | 'offeredUntil'>,
  answer: SeatAnswer,
  now: Date,
): Result<SeatState, SessionCode> {
  if (session.state !== 'open') return err('session-not-open');
  if (now >= session.startsAt) return err('session-started');
  if (answer === 'cancel') return ok('cancelled');
  if (seat.state !== 'offered' || seat.offeredUntil === null || now >= seat.offeredUntil)
    return err('offer-over');
  return ok(answer === 'accept' ? 'confirmed' : 'declined');
}
