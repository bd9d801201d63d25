import type { SeatState } from '../../sessions/session.ts';
import { byName } from '../by-name.ts';
import type { MarkKind, MarkSource } from '../mark.ts';
import { inOrder, standingMarks } from '../presence.ts';

/*
 * What the trainer's phone takes along, as JSON: instants are ISO texts. It holds names, so it stays on this phone only
 * until the session is closed or the trainer signs out.
 */
export interface RosterSeat {
  id: string;
  /** Null once the person is forgotten. */
  name: string | null;
  /** Last four digits, to tell two of one name apart and to search by. */
  phoneEnd: string;
  /** Letters of the ticket. */
  code: string;
  state: SeatState;
}

export interface RosterMark {
  id: string;
  seatId: string | null;
  kind: MarkKind;
  source: MarkSource;
  at: string;
  device: string;
  voids: string | null;
}

export interface Roster {
  pemda: string;
  session: { id: string; title: string; startsAt: string; endsAt: string; closed: boolean };
  /** Ed25519, hex. */
  publicKey: string;
  /** Server's clock when it was made. */
  takenAt: string;
  seats: RosterSeat[];
  marks: RosterMark[];
}

/** Where somebody is, as far as the marks tell. */
export interface Whereabouts {
  place: 'in' | 'out' | 'none';
  since: string | null;
  device: string | null;
}

const nowhere: Whereabouts = { place: 'none', since: null, device: null };

/** Marks of the server and of this phone together, each once. */
export function mergeMarks(...lists: readonly (readonly RosterMark[])[]): RosterMark[] {
  return [...new Map(lists.flat().map(mark => [mark.id, mark])).values()];
}

/** Who is where: the first arrival after the last exit counts, since a second one changes nothing. */
export function locateSeats(marks: readonly RosterMark[]): Map<string, Whereabouts> {
  const timed = marks.map(mark => ({ ...mark, iso: mark.at, at: new Date(mark.at) }));
  const found = new Map<string, Whereabouts>();
  for (const { seatId, kind, iso, device } of standingMarks(timed).sort(inOrder)) {
    if (!seatId || (kind !== 'in' && kind !== 'out')) continue;
    if (kind === 'in' && found.get(seatId)?.place === 'in') continue;
    found.set(seatId, { place: kind, since: iso, device });
  }
  return found;
}

export const whereIs = (located: ReadonlyMap<string, Whereabouts>, seatId: string): Whereabouts =>
  located.get(seatId) ?? nowhere;

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '');

/** Seats whose name, last digits or letters hold what was typed; everybody for an empty search. */
export function searchSeats(seats: readonly RosterSeat[], typed: string): RosterSeat[] {
  const wanted = fold(typed).trim();
  if (!wanted) return [...seats];
  const bare = wanted.replaceAll(' ', '');
  return seats.filter(
    seat =>
      fold(seat.name ?? '').includes(wanted) ||
      seat.code === bare ||
      (bare.length >= 2 && /^\d+$/.test(bare) && seat.phoneEnd.endsWith(bare.slice(-4))),
  );
}

export const ROSTER_FILTERS = ['all', 'here', 'missing'] as const;
export type RosterFilter = (typeof ROSTER_FILTERS)[number];

export interface RosterRow {
  seat: RosterSeat;
  where: Whereabouts;
}

export interface PresentedRoster {
  /** Seats that somebody came for, whether or not they have left. */
  here: number;
  /** Confirmed seats. */
  registered: number;
  missing: number;
  rows: RosterRow[];
}

/**
 * The list as the trainer sees it, by name: confirmed seats, the line, and whoever came in spite of a cancelled seat. A
 * search also finds the seats that were given back.
 */
export function presentRoster(
  { seats }: Pick<Roster, 'seats'>,
  marks: readonly RosterMark[],
  { show, search }: { show: RosterFilter; search: string },
): PresentedRoster {
  const located = locateSeats(marks);
  const came = (seat: RosterSeat) => located.has(seat.id);
  const live = (seat: RosterSeat) => ['confirmed', 'waiting', 'offered'].includes(seat.state) || came(seat);
  const confirmed = seats.filter(seat => seat.state === 'confirmed');
  const found = search.trim() ? searchSeats(seats, search) : seats.filter(live);
  const wanted = found.filter(
    seat => show === 'all' || (show === 'here' ? came(seat) : !came(seat) && seat.state === 'confirmed'),
  );
  return {
    here: seats.filter(came).length,
    registered: confirmed.length,
    missing: confirmed.filter(seat => !came(seat)).length,
    rows: wanted.sort(byName).map(seat => ({ seat, where: whereIs(located, seat.id) })),
  };
}
