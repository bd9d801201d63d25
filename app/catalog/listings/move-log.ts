import { type CalendarDay, daysBetween } from '~/reference/calendar-day.ts';
import { isListed, type ListingStatus } from './listing-status.ts';

/** One row of the log of a listing, as it was written down: from day `on` on, it is `to`. */
export interface LoggedMove {
  from: ListingStatus;
  to: ListingStatus;
  on: CalendarDay;
  /** Takes back the move written right before it. */
  undo: boolean;
}

/** Days in one status: from its first day, until the first day after it; null while it lasts. Empty ones are kept. */
export interface Stretch {
  status: ListingStatus;
  from: CalendarDay;
  until: CalendarDay | null;
}

/** The moves that hold, in the order in which they were written: what was taken back is as if it had never been. */
export function effectiveMoves<Move extends LoggedMove>(moves: readonly Move[]): Move[] {
  const kept: Move[] = [];
  for (const move of moves) {
    if (move.undo) kept.pop();
    else kept.push(move);
  }
  return kept;
}

/**
 * What was on which day. A move that was written later knows better: from its day on it overrules all that was written
 * before, also what then seemed to come after it.
 */
export function stretchesOf(moves: readonly LoggedMove[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { to, on } of effectiveMoves(moves)) {
    while ((stretches.at(-1)?.from ?? '') > on) stretches.pop();
    const last = stretches.at(-1);
    if (last) last.until = on;
    stretches.push({ status: to, from: on, until: null });
  }
  return stretches;
}

export interface Standing {
  status: ListingStatus;
  /** First day in that status, null for a draft that never moved. */
  since: CalendarDay | null;
  /** First day of the last time on the channel, and the first day after it. */
  listedOn: CalendarDay | null;
  delistedOn: CalendarDay | null;
}

/** Where a listing stands by its log alone: exactly what its row says. */
export function standingOf(moves: readonly LoggedMove[]): Standing {
  const stretches = stretchesOf(moves);
  const last = stretches.at(-1);
  const standing: Standing = {
    status: last?.status ?? 'draft',
    since: last?.from ?? null,
    listedOn: null,
    delistedOn: null,
  };
  const end = stretches.findLastIndex(stretch => isListed(stretch.status));
  if (end < 0) return standing;
  const begin = stretches.findLastIndex((stretch, at) => at < end && !isListed(stretch.status)) + 1;
  return { ...standing, listedOn: stretches[begin]!.from, delistedOn: stretches[end]!.until };
}

/** The days on which it could be bought, as stretches without gaps of a day or less than none. */
export function liveStretches(
  moves: readonly LoggedMove[],
): { from: CalendarDay; until: CalendarDay | null }[] {
  return stretchesOf(moves)
    .filter(({ status, from, until }) => status === 'live' && from !== until)
    .map(({ from, until }) => ({ from, until }));
}

/** Days of exposure up to and with day `asOf`: a day counts when the listing was live at its end. */
export function exposureDays(moves: readonly LoggedMove[], asOf: CalendarDay): number {
  return liveStretches(moves).reduce((sum, { from, until }) => {
    // `until` itself no longer counts; `asOf` does.
    const days = until !== null && until <= asOf ? daysBetween(from, until) : daysBetween(from, asOf) + 1;
    return sum + Math.max(0, days);
  }, 0);
}
