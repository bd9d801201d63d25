import type { PoolCount } from './decide-seat.ts';
import { namePlace } from './name-place.ts';
import { sayHours } from './say-hours.ts';
import { poolsOf, type SeatPool, type SessionGround, seatsOf } from './session.ts';

interface Taught extends SessionGround {
  id: string;
  title: string;
  venue: string | null;
  counts: Record<SeatPool, PoolCount>;
}

export type ShownTaught = ReturnType<typeof presentTaught>;

/** One session in the list of those who teach. */
export function presentTaught(session: Taught, language: 'id' | 'en') {
  const { id, title, state, counts } = session;
  const pools = poolsOf(session.form);
  const sum = (of: (count: PoolCount) => number) => pools.reduce((all, pool) => all + of(counts[pool]), 0);
  return {
    ...{ id, title, state },
    hours: sayHours(session, language),
    place: namePlace(session)[language],
    seats: pools.reduce((all, pool) => all + seatsOf(session, pool), 0),
    confirmed: sum(count => count.confirmed),
    offered: sum(count => count.offered),
    waiting: sum(count => count.waiting),
  };
}
