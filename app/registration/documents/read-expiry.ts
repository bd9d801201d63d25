import { type CalendarDay, isCalendarDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { DocumentCode } from './codes.ts';
import { canExpire, type DocumentKind } from './document-kinds.ts';

const FURTHEST_YEARS = 20;
const field = 'expiresOn';

/** The last day of validity as typed, "2027-01-31". A paper that has run out is no help to anybody. */
export function readExpiry(
  kind: DocumentKind,
  typed: string,
  today: CalendarDay,
): Result<CalendarDay, DocumentCode> {
  const day = typed.trim();
  if (!canExpire(kind)) return err('expiry-not-asked', { field });
  if (day === '') return err('expiry-missing', { field });
  if (!isCalendarDay(day)) return err('expiry-not-a-day', { field });
  if (day < today) return err('expiry-past', { field });
  const furthest = `${Number(today.slice(0, 4)) + FURTHEST_YEARS}${today.slice(4)}`;
  return day > furthest ? err('expiry-too-far', { field }) : ok(day);
}
