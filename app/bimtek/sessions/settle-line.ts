import { freeSeats, isBookable } from './decide-seat.ts';
import { offerUntil } from './offer-until.ts';
import { poolsOf, type SeatPool, type SeatState, type SessionGround } from './session.ts';

/** A seat as the line sees it. */
export interface LineSeat {
  id: string;
  pool: SeatPool;
  state: SeatState;
  queuedAt: Date;
  offeredUntil: Date | null;
}

export interface LineStep {
  seatId: string;
  to: 'offered' | 'expired';
  offeredUntil: Date | null;
}

/** First come, first served; the id decides between two of the same instant. */
export function inLine(one: LineSeat, other: LineSeat): number {
  return one.queuedAt.getTime() - other.queuedAt.getTime() || (one.id < other.id ? -1 : 1);
}

/**
 * Everything that is due in the lines of a session: offers whose hour has passed end, then each free seat is offered to
 * the first who waits, in order and pool by pool. Asked again at once it has nothing to do.
 */
export function settleLine(session: SessionGround, seats: readonly LineSeat[], now: Date): LineStep[] {
  if (session.state !== 'open') return [];
  const over = seats.filter(
    ({ state, offeredUntil }) => state === 'offered' && (offeredUntil === null || offeredUntil <= now),
  );
  const steps: LineStep[] = over.map(({ id }) => ({ seatId: id, to: 'expired', offeredUntil: null }));
  if (!isBookable(session, now)) return steps;
  for (const pool of poolsOf(session.form)) {
    const own = seats.filter(seat => seat.pool === pool && !over.includes(seat));
    const count = (state: SeatState) => own.filter(seat => seat.state === state).length;
    const line = own.filter(seat => seat.state === 'waiting').sort(inLine);
    const free = freeSeats(session, pool, {
      confirmed: count('confirmed'),
      offered: count('offered'),
      waiting: line.length,
    });
    for (const { id } of line.slice(0, free)) {
      steps.push({ seatId: id, to: 'offered', offeredUntil: offerUntil(now, session.startsAt) });
    }
  }
  return steps;
}
