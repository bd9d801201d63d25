const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$/;
const dayMs = 86_400_000;
/** Western Indonesia: the day an order belongs to is the day in WIB, UTC+7. */
const wibMs = 7 * 3_600_000;

export type DayProblem = 'order-date-unreadable' | 'order-date-out-of-range';

/** Days since 1970-01-01 of a day "YYYY-MM-DD"; the reverse of dayOf. */
export function dayNumber(day: string): number {
  return Math.round(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / dayMs);
}

export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function calendarDay(year: number, month: number, day: number): string | null {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day < 1 || day > (monthDays[month - 1] ?? 0) + (leap ? 1 : 0)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function zoneMinutes(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

function readIso(match: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, , zone] = match;
  const written = calendarDay(Number(year), Number(month), Number(day));
  if (!written || !zone) return written;
  const utc = dayNumber(written) * dayMs + (Number(hour) * 60 + Number(minute) - zoneMinutes(zone)) * 60_000;
  return new Date(utc + wibMs).toISOString().slice(0, 10);
}

/**
 * Day of an order, "YYYY-MM-DD": from "2023-04-08", "2023-04-08 00:00:00", "2025-03-22T08:15:00", an instant with a zone
 * (turned to WIB), or "5/1/2024" (day first, as marketplaces export). Null for empty. Days outside 2010–2100 are a
 * slip of typing, and would stretch the period that a file is taken to cover.
 */
export function readDay(value: unknown): { day: string | null } | { problem: DayProblem } {
  if (value === null || value === undefined) return { day: null };
  const text = String(value).trim();
  if (text === '') return { day: null };
  const stamp = iso.exec(text);
  const slashed = stamp ? null : local.exec(text);
  const day = stamp
    ? readIso(stamp)
    : slashed && calendarDay(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  if (!day) return { problem: 'order-date-unreadable' };
  const year = Number(day.slice(0, 4));
  return year < 2010 || year > 2100 ? { problem: 'order-date-out-of-range' } : { day };
}
