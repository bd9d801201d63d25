/** A day as ISO text, "2026-11-21": sorts as it reads and carries no clock. */
export type CalendarDay = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;
/** Western Indonesia, UTC+7 all year (Keppres 41/1987). */
const wibOffset = 7 * 3_600_000;

const pad = (number: number, length = 2) => String(number).padStart(length, '0');

function utc(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day of these parts, or null when the calendar has none such (31 April, 29 February 2025). Years 1000 to 9999. */
export function dayOf(year: number, month: number, day: number): CalendarDay | null {
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return form.test(text) && new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text)
    ? text
    : null;
}

export function isCalendarDay(text: unknown): text is CalendarDay {
  const match = typeof text === 'string' ? form.exec(text) : null;
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(utc(day) + days * msPerDay).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((utc(to) - utc(from)) / msPerDay);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: CalendarDay): number {
  return new Date(utc(day)).getUTCDay();
}

/** The day it is in western Indonesia at an instant. */
export function wibDay(instant: Date): CalendarDay {
  return new Date(instant.getTime() + wibOffset).toISOString().slice(0, 10);
}

/** The clock in western Indonesia at an instant, "08.41". */
export function wibTime(instant: Date): string {
  return new Date(instant.getTime() + wibOffset).toISOString().slice(11, 16).replace(':', '.');
}

/** The instant of a day and clock in western Indonesia. */
export function wibInstant(day: CalendarDay, hour = 0, minute = 0): Date {
  return new Date(utc(day) + hour * 3_600_000 + minute * 60_000 - wibOffset);
}

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** "21 November 2026", in both languages day first. */
export function formatDay(day: CalendarDay, language: 'id' | 'en' = 'id'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[language][Number(month) - 1]} ${year}`;
}

/** "21 November 2026 pukul 08.41", western Indonesia. */
export function formatInstant(instant: Date, language: 'id' | 'en' = 'id'): string {
  const at = language === 'id' ? 'pukul' : 'at';
  return `${formatDay(wibDay(instant), language)} ${at} ${wibTime(instant)}`;
}
