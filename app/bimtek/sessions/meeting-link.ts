import rules from '#content/bimtek/rules.json';
import type { SeatPool, SeatState, SessionGround } from './session.ts';

/** When the link of a meeting is shown to those who have a seat in it. */
export function linkOpensAt(startsAt: Date): Date {
  return new Date(startsAt.getTime() - rules.meetingLinkOpensMinutes * 60_000);
}

/** A link that is known early is passed on: it opens shortly before the start, and for certain online seats only. */
export function mayOpenLink(
  session: Pick<SessionGround, 'state' | 'startsAt' | 'endsAt'>,
  seat: { state: SeatState; pool: SeatPool } | null,
  now: Date,
): boolean {
  return (
    session.state === 'open' &&
    seat?.state === 'confirmed' &&
    seat.pool === 'online' &&
    now >= linkOpensAt(session.startsAt) &&
    now < session.endsAt
  );
}
