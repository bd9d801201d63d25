import { addDays, type CalendarDay, daysBetween, isCalendarDay } from '~/reference/calendar-day.ts';

/** Days that the figures stand for, both ends included, in WIB. */
export interface Period {
  from: CalendarDay;
  to: CalendarDay;
}

const usualDays = 90;
const mostDays = 3_660;

/** Reads `from` and `to` from an address: the last ninety days where they are missing or make no sense. */
export function readPeriod(query: URLSearchParams, today: CalendarDay): Period {
  const usual = { from: addDays(today, 1 - usualDays), to: today };
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  if (!isCalendarDay(from) || !isCalendarDay(to)) return usual;
  const length = daysBetween(from, to);
  return length < 0 || length > mostDays ? usual : { from, to };
}
