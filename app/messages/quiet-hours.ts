import { addDays, wibDay, wibInstant } from '~/reference/calendar-day.ts';

/** Minutes after midnight in western Indonesia, 0 to 1439. `from` = `to` means no quiet hours; `from` > `to` runs over midnight. */
export interface QuietHours {
  from: number;
  to: number;
}

/** 20.00 to 07.00: after the evening prayer until the day's work begins. */
export const defaultQuiet: QuietHours = { from: 20 * 60, to: 7 * 60 };

const perMinute = 60_000;

function minuteOfDay(at: Date): number {
  return Math.floor((at.getTime() - wibInstant(wibDay(at)).getTime()) / perMinute);
}

/** Whether nobody is to be disturbed at this instant; the last minute before `to` is still quiet, `to` itself is not. */
export function isQuiet(quiet: QuietHours, at: Date): boolean {
  const minute = minuteOfDay(at);
  const { from, to } = quiet;
  if (from === to) return false;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** The first instant from `at` on at which a message may ring. */
export function endOfQuiet(quiet: QuietHours, at: Date): Date {
  if (!isQuiet(quiet, at)) return at;
  const today = wibDay(at);
  const day = minuteOfDay(at) < quiet.to ? today : addDays(today, 1);
  return wibInstant(day, Math.floor(quiet.to / 60), quiet.to % 60);
}
