import { err, ok, type Result } from '~/reference/result.ts';
import type { SessionCode } from './codes.ts';
import { isInvited, poolsOf, type SeatPool, type SessionGround, seatsOf } from './session.ts';

/** How many stand where in one pool. */
export interface PoolCount {
  confirmed: number;
  offered: number;
  waiting: number;
}

export interface SeatWish {
  session: SessionGround;
  pool: SeatPool;
  role: string;
  count: PoolCount;
  /** The person has a seat, an offer or a place in line already. */
  alreadyIn: boolean;
  now: Date;
}

/** Seats that nobody has and nobody was offered; none, never fewer, where people sit on more than there are. */
export function freeSeats(session: SessionGround, pool: SeatPool, count: PoolCount): number {
  return Math.max(0, seatsOf(session, pool) - count.confirmed - count.offered);
}

/** Whether seats can still be given away at all: the session stands and has not begun. */
export function isBookable(session: SessionGround, now: Date): boolean {
  return session.state === 'open' && now < session.startsAt;
}

/**
 * Somebody signs up: a seat while one is free and nobody waits for it, else the end of the line. While a line stands, a
 * free seat belongs to the first in it.
 */
export function decideSeat(wish: SeatWish): Result<'confirmed' | 'waiting', SessionCode> {
  const { session, pool, role, count, alreadyIn, now } = wish;
  if (session.state !== 'open') return err('session-not-open');
  if (now >= session.startsAt) return err('session-started');
  if (now < session.signUpOpensAt) return err('sign-up-not-yet');
  if (now >= session.signUpClosesAt) return err('sign-up-over');
  if (!isInvited(session.audience, role)) return err('audience-other');
  if (!poolsOf(session.form).includes(pool)) return err('pool-none', { field: 'pool' });
  if (alreadyIn) return err('already-in');
  return ok(freeSeats(session, pool, count) > 0 && count.waiting === 0 ? 'confirmed' : 'waiting');
}
