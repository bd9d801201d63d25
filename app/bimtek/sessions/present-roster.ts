import { formatInstant } from '~/reference/calendar-day.ts';
import { formatPhone } from '~/reference/phone.ts';
import type { SeatPool, SeatState } from './session.ts';

interface Seat {
  seatId: string;
  guest: boolean;
  name: string | null;
  phone: string | null;
  pool: SeatPool;
  state: SeatState;
  queuedAt: Date;
  offeredUntil: Date | null;
}

export type RosterRow = ReturnType<typeof presentRoster>[number];

/** Seats as rows of a list; places in line count within their pool. */
export function presentRoster(seats: readonly Seat[], language: 'id' | 'en') {
  const reached: Record<SeatPool, number> = { 'on-site': 0, online: 0 };
  return seats.map(({ seatId, guest, name, phone, pool, state, queuedAt, offeredUntil }) => ({
    ...{ seatId, guest, name, pool, state },
    phone: phone && formatPhone(phone),
    place: state === 'waiting' ? ++reached[pool] : null,
    queuedAt: formatInstant(queuedAt, language),
    until: state === 'offered' && offeredUntil ? formatInstant(offeredUntil, language) : null,
  }));
}
