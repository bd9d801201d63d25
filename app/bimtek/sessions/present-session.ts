import { formatDay, formatInstant, wibDay, wibTime } from '~/reference/calendar-day.ts';
import { linkOpensAt } from './meeting-link.ts';
import { namePlace } from './name-place.ts';
import { sayHours } from './say-hours.ts';
import { isLiveSeat, type SeatPool, type SeatState, type SessionGround } from './session.ts';

interface Presented extends SessionGround {
  id: string;
  title: string;
  venue: string | null;
  jp: number;
  presencePercent: number;
  course: string | null;
}

export type ShownSession = ReturnType<typeof presentSession>;
export type ShownSeat = ReturnType<typeof presentOwnSeat>;

/** A session in words of a page: hours in western Indonesian time, the place, when sign-up opens and closes. */
export function presentSession(
  session: Presented & { meetingLink: string | null },
  language: 'id' | 'en',
  pool?: SeatPool,
) {
  const { id, title, form, state, audience, jp, presencePercent, course, meetingLink } = session;
  return {
    ...{ id, title, form, state, audience, jp, presencePercent, course, meetingLink },
    hours: sayHours(session, language),
    place: namePlace(session, pool)[language],
    opens: formatInstant(session.signUpOpensAt, language),
    closes: formatInstant(session.signUpClosesAt, language),
    linkAt: `${wibTime(linkOpensAt(session.startsAt))} WIB`,
  };
}

interface Seat {
  state: SeatState;
  pool: SeatPool;
  place: number | null;
  offeredUntil: Date | null;
}

/** What one's own seat is right now: an offer whose hour has passed is over, whoever hands it on and when. */
export function presentOwnSeat(session: SessionGround, seat: Seat, now: Date, language: 'id' | 'en') {
  const { pool, place, offeredUntil } = seat;
  const over = seat.state === 'offered' && (offeredUntil === null || offeredUntil <= now);
  const state: SeatState = over ? 'expired' : seat.state;
  const stands = session.state === 'open' && now < session.startsAt;
  return {
    state,
    pool,
    place,
    live: isLiveSeat(state),
    /** A seat, an offer or a place in line can still be given back. */
    mayLeave: stands && isLiveSeat(state),
    mayAccept: stands && state === 'offered',
    until: offeredUntil ? `${formatDay(wibDay(offeredUntil), language)}, ${wibTime(offeredUntil)} WIB` : null,
    began: now >= session.startsAt,
    over: now >= session.endsAt,
  };
}
