import { type CalendarDay, isCalendarDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';

interface Dated {
  listedOn: CalendarDay | null;
  delistedOn: CalendarDay | null;
}

/**
 * The first day that a move may name: what is over stays as it was. Within the present time on the channel, or the
 * present time away from it, a day may lie before the day on which the last move was written.
 */
export function earliestMove({ listedOn, delistedOn }: Dated): CalendarDay | null {
  return delistedOn ?? listedOn;
}

/** The day of a move as somebody typed it. */
export function checkDay(
  typed: unknown,
  listing: Dated,
  today: CalendarDay,
): Result<CalendarDay, 'day-unreadable' | 'day-in-future' | 'day-too-early'> {
  if (!isCalendarDay(typed)) return err('day-unreadable', { field: 'on' });
  if (typed > today) return err('day-in-future', { field: 'on' });
  const earliest = earliestMove(listing);
  return earliest !== null && typed < earliest
    ? err('day-too-early', { field: 'on', data: { day: earliest } })
    : ok(typed);
}
