import { type CalendarDay, isCalendarDay } from '~/reference/calendar-day.ts';

/** The day that a page or file is asked for; today where none is asked, where it is no day, and for a day to come. */
export function readAsOf(asked: string | null, today: CalendarDay): CalendarDay {
  return isCalendarDay(asked) && asked < today ? asked : today;
}
