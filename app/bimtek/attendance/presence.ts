import type { Excuse, Mark } from './mark.ts';

export const PRESENCE_VERDICTS = ['present', 'late', 'left-early', 'excused', 'absent'] as const;
export type PresenceVerdict = (typeof PRESENCE_VERDICTS)[number];

export interface SessionHours {
  startsAt: Date;
  endsAt: Date;
  lateAfterMinutes: number;
  /** Who goes earlier than this before the end has left early. */
  leftEarlyMinutes: number;
  /** Share of the minutes, percent, from which an excuse is not needed. */
  presencePercent: number;
}

export interface Presence {
  /** Whole minutes inside the session's hours. */
  minutes: number;
  /** Of the session's minutes, rounded down: 79.9 is not 80. */
  percent: number;
  verdict: PresenceVerdict;
  late: boolean;
  leftEarly: boolean;
  excuse: Excuse | null;
  firstInAt: Date | null;
  /** Null while nobody saw the person leave: then the presence lasts until the end. */
  lastOutAt: Date | null;
}

type Timed = Pick<Mark, 'id' | 'kind' | 'at'>;
type Stretch = [from: number, until: number];

/** Same instant: who goes out and comes in again is in. The id decides what is left, so that order never matters. */
export function inOrder(one: Timed, other: Timed): number {
  const rank = (mark: Timed) => (mark.kind === 'out' ? 0 : 1);
  return (
    one.at.getTime() - other.at.getTime() ||
    rank(one) - rank(other) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

/** Marks that nobody took back. A `void` counts wherever it arrives, before or after what it takes back. */
export function standingMarks<M extends Pick<Mark, 'id' | 'kind' | 'voids'>>(marks: readonly M[]): M[] {
  const taken = new Set(marks.flatMap(mark => (mark.kind === 'void' && mark.voids ? [mark.voids] : [])));
  return marks.filter(mark => mark.kind !== 'void' && !taken.has(mark.id));
}

/** From each `in` to the next `out`; a second `in` inside changes nothing, nor does an `out` without an `in`. */
function stretches(marks: readonly Mark[], end: number): Stretch[] {
  const found: Stretch[] = [];
  let since: number | null = null;
  for (const mark of [...marks].sort(inOrder)) {
    const at = mark.at.getTime();
    if (mark.kind === 'in') since ??= at;
    else if (mark.kind === 'out' && since !== null) {
      found.push([since, at]);
      since = null;
    }
  }
  if (since !== null) found.push([since, Math.max(end, since)]);
  return found;
}

/** Length of what the stretches cover together, milliseconds: overlaps count once. */
function covered(all: readonly Stretch[], start: number, end: number): number {
  const clipped = all
    .map(([from, until]): Stretch => [Math.max(from, start), Math.min(until, end)])
    .filter(([from, until]) => until > from)
    .sort((one, other) => one[0] - other[0]);
  let sum = 0;
  let reached = start;
  for (const [from, until] of clipped) {
    if (until <= reached) continue;
    sum += until - Math.max(from, reached);
    reached = until;
  }
  return sum;
}

/**
 * How long somebody was there, from all marks of one seat in any order. In the room all phones write one story: in on
 * one, out on another. In a file of a meeting service each stretch stands for itself (its `device`), since somebody may
 * be there twice at the same time; their union counts.
 */
export function judgePresence(marks: readonly Mark[], hours: SessionHours): Presence {
  const start = hours.startsAt.getTime();
  const end = hours.endsAt.getTime();
  const standing = standingMarks(marks).sort(inOrder);
  const stories = new Map<string, Mark[]>();
  for (const mark of standing) {
    const story = mark.source === 'import' ? mark.device : '';
    stories.set(story, [...(stories.get(story) ?? []), mark]);
  }
  const all = [...stories.values()].flatMap(story => stretches(story, end));
  // Who came and left before the start, or came after the end, was not in the session.
  const inside = all.filter(([from, until]) => until > start && from < end);
  const milliseconds = covered(all, start, end);
  const minutes = Math.floor(milliseconds / 60_000);
  const percent = Math.floor((milliseconds * 100) / (end - start));
  const excused = standing.findLast(mark => mark.kind === 'excused');
  const first = inside.reduce((least, [from]) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = inside.reduce((most, [, until]) => Math.max(most, until), Number.NEGATIVE_INFINITY);
  const there = inside.length > 0;
  const late = there && first > start + hours.lateAfterMinutes * 60_000;
  const leftEarly = there && last < end - hours.leftEarlyMinutes * 60_000;
  const verdict = (): PresenceVerdict => {
    if (excused && percent < hours.presencePercent) return 'excused';
    if (!there) return 'absent';
    if (leftEarly) return 'left-early';
    return late ? 'late' : 'present';
  };
  return {
    minutes,
    percent,
    verdict: verdict(),
    late,
    leftEarly,
    excuse: (excused?.reason as Excuse | undefined) ?? null,
    firstInAt: there ? new Date(first) : null,
    lastOutAt: there && last < end ? new Date(last) : null,
  };
}
