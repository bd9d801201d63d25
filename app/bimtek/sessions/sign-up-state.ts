import { freeSeats, type PoolCount } from './decide-seat.ts';
import { isInvited, poolsOf, type SeatPool, type SessionGround } from './session.ts';

export const SIGN_UP_STATES = [
  'open',
  'not-yet',
  'over',
  'began',
  'cancelled',
  'held',
  'not-invited',
] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];

/** What somebody without a seat can do about a session, and if nothing, why. `role` null = a visitor. */
export function signUpState(session: SessionGround, role: string | null, now: Date): SignUpState {
  if (session.state === 'cancelled') return 'cancelled';
  if (session.state === 'closed' || now >= session.endsAt) return 'held';
  if (now >= session.startsAt) return 'began';
  if (role !== null && !isInvited(session.audience, role)) return 'not-invited';
  if (now < session.signUpOpensAt) return 'not-yet';
  return now < session.signUpClosesAt ? 'open' : 'over';
}

export interface PoolRoom {
  pool: SeatPool;
  seats: number;
  /** Free to be taken at once: none while somebody waits. */
  free: number;
  waiting: number;
}

export function roomOf(session: SessionGround, counts: Record<SeatPool, PoolCount>): PoolRoom[] {
  return poolsOf(session.form).map(pool => {
    const count = counts[pool];
    const free = count.waiting > 0 ? 0 : freeSeats(session, pool, count);
    const seats = pool === 'on-site' ? session.seatsOnSite : session.seatsOnline;
    return { pool, seats, free, waiting: count.waiting };
  });
}
