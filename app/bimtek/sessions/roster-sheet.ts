import { formatInstant } from '~/reference/calendar-day.ts';
import type { SeatPool, SeatState } from './session.ts';

interface Seat {
  name: string | null;
  phone: string | null;
  guest: boolean;
  pool: SeatPool;
  state: SeatState;
  queuedAt: Date;
}

type Say = (key: string) => string;

/** The roster as a table to take along. The apostrophe-free phone stays a text: it begins with 0. */
export function rosterSheet(seats: readonly Seat[], t: Say): (string | number | null)[][] {
  const head = ['number', 'name', 'phone', 'pool', 'state', 'since'].map(key => t(`sessions.roster.${key}`));
  const rows = seats.map(({ name, phone, guest, pool, state, queuedAt }, at) => [
    at + 1,
    name ?? t('sessions.roster.forgotten'),
    phone ? phone.replace(/^\+62/, '0') : guest ? t('sessions.roster.guest') : null,
    t(`sessions.roster.pool-${pool}`),
    t(`sessions.roster.state-${state}`),
    `${formatInstant(queuedAt)} WIB`,
  ]);
  return [head, ...rows];
}
