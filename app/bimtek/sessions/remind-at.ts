import { addDays, wibDay, wibInstant } from '~/reference/calendar-day.ts';

export const REMINDERS = ['in-3-days', 'tomorrow', 'today'] as const;
export type Reminder = (typeof REMINDERS)[number];

const daysBefore: Record<Reminder, number> = { 'in-3-days': 3, tomorrow: 1, today: 0 };
const hour = 3_600_000;

/** When each reminder is due: at 07.30 of its day; on the day itself two hours before the start where that is earlier. */
export function remindAt(startsAt: Date, reminder: Reminder): Date {
  const day = addDays(wibDay(startsAt), -daysBefore[reminder]);
  const morning = wibInstant(day, 7, 30);
  if (reminder !== 'today') return morning;
  return new Date(Math.min(morning.getTime(), startsAt.getTime() - 2 * hour));
}

/** The one reminder that is due now and not overtaken by a later one; none before the first and after the start. */
export function dueReminder(startsAt: Date, now: Date): Reminder | null {
  if (now >= startsAt) return null;
  return REMINDERS.findLast(reminder => remindAt(startsAt, reminder) <= now) ?? null;
}

/** Who took the seat after a reminder was due has just been told the hour. */
export function wantsReminder(startsAt: Date, reminder: Reminder, settledAt: Date | null): boolean {
  return settledAt === null || settledAt <= remindAt(startsAt, reminder);
}
