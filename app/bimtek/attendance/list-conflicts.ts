import type { SeatState } from '../sessions/session.ts';
import type { Mark } from './mark.ts';
import { inOrder, standingMarks } from './presence.ts';

/**
 * What a trainer has to look at. `again`: noted in twice on one phone; `two-devices`: on two; `out-alone`: went out without
 * having come in; `seat-cancelled`: the seat was given back; `seat-unknown`: no such seat in this session; `clock-off`: the
 * phone's clock was far from ours; `shared-phone`: several people noted themselves on one phone; `other-hours`: counted
 * outside the day of the session.
 */
export const CONFLICT_KINDS = [
  'again',
  'two-devices',
  'out-alone',
  'seat-cancelled',
  'seat-unknown',
  'clock-off',
  'shared-phone',
  'other-hours',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export interface KeptMark extends Mark {
  /** Seconds by which the device was ahead of the server. */
  clockAhead: number;
}

export interface Conflict<M extends KeptMark> {
  kind: ConflictKind;
  seatId: string | null;
  /** The marks it is about, the earlier first; all of them are kept and counted. */
  marks: M[];
}

/** Beyond this many seconds a phone's clock is called off; it is put right either way. */
export const clockTolerance = 300;
/** Marks further from the session than this are of another day, milliseconds. */
const nearby = 12 * 3_600_000;

interface Ground {
  startsAt: Date;
  endsAt: Date;
  states: ReadonlyMap<string, SeatState>;
}

/** Pairs of arrivals with no exit between them, and exits without an arrival, along one seat's marks. */
function follow<M extends KeptMark>(seatId: string, marks: readonly M[]): Conflict<M>[] {
  const found: Conflict<M>[] = [];
  let inside: M | null = null;
  for (const mark of marks) {
    if (mark.kind === 'in') {
      if (inside) {
        const kind = inside.device === mark.device ? 'again' : 'two-devices';
        found.push({ kind, seatId, marks: [inside, mark] });
      } else inside = mark;
    } else if (mark.kind === 'out') {
      if (!inside) found.push({ kind: 'out-alone', seatId, marks: [mark] });
      inside = null;
    }
  }
  return found;
}

/** Everything that does not fit together, in the order in which it happened. What was taken back is settled. */
export function listConflicts<M extends KeptMark>(marks: readonly M[], ground: Ground): Conflict<M>[] {
  const standing = standingMarks(marks).sort(inOrder);
  const bySeat = new Map<string, M[]>();
  const byPhone = new Map<string, M[]>();
  const found: Conflict<M>[] = [];
  const from = ground.startsAt.getTime() - nearby;
  const until = ground.endsAt.getTime() + nearby;
  for (const mark of standing) {
    const { seatId, source, device } = mark;
    const about = (kind: ConflictKind) => found.push({ kind, seatId, marks: [mark] });
    if (source === 'import') continue;
    if (!seatId) about('seat-unknown');
    else {
      bySeat.set(seatId, [...(bySeat.get(seatId) ?? []), mark]);
      if (source === 'self') byPhone.set(device, [...(byPhone.get(device) ?? []), mark]);
      if (mark.kind === 'in' && ground.states.get(seatId) !== 'confirmed') about('seat-cancelled');
    }
    if (Math.abs(mark.clockAhead) > clockTolerance) about('clock-off');
    if (mark.at.getTime() < from || mark.at.getTime() > until) about('other-hours');
  }
  for (const [seatId, own] of bySeat) found.push(...follow(seatId, own));
  for (const own of byPhone.values())
    if (new Set(own.map(mark => mark.seatId)).size > 1)
      found.push({ kind: 'shared-phone', seatId: null, marks: own });
  const last = (conflict: Conflict<M>) => conflict.marks.at(-1)!;
  return found.sort((one, other) => inOrder(last(one), last(other)));
}
