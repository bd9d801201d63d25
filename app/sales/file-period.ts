import { wibDay } from '~/reference/calendar-day.ts';
import { wholeMonths } from './measure-coverage.ts';

export interface FilePeriod {
  fromOn: string | null;
  untilOn: string | null;
  periodBasis: 'given' | 'order-days' | 'unknown';
}

/**
 * Days a file speaks for: as given, else the whole months between its first and last order, never past the day of import
 * (WIB). The latter is a guess, shown as such: an export may have been cut in mid-month.
 */
export function filePeriod(
  given: { from: string | null; until: string | null },
  orders: { firstOn: string | null; lastOn: string | null },
  now: Date,
): FilePeriod {
  if (given.from && given.until) return { fromOn: given.from, untilOn: given.until, periodBasis: 'given' };
  if (!orders.firstOn || !orders.lastOn) return { fromOn: null, untilOn: null, periodBasis: 'unknown' };
  return { ...wholeMonths(orders.firstOn, orders.lastOn, wibDay(now)), periodBasis: 'order-days' };
}
