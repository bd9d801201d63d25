import { z } from 'zod';
import { addDays, type CalendarDay, isCalendarDay, weekday } from '~/reference/calendar-day.ts';

/** On which days the office works: Monday to Friday, but not on the days that are closed by decree. */
export interface WorkCalendar {
  closed: ReadonlySet<CalendarDay>;
  /** Years whose holidays are known; in others only weekends are left out. */
  years: readonly number[];
}

const day = z.custom<CalendarDay>(isCalendarDay, 'not a day');
const shape = z.strictObject({
  /** Whether the office also closes on cuti bersama, which each pemda may settle for itself. */
  closedOnJointLeave: z.boolean(),
  years: z.array(
    z.strictObject({
      year: z.int(),
      /** The joint decree that names the days. */
      source: z.string().min(1),
      days: z.array(
        z.strictObject({ day, kind: z.enum(['national', 'joint-leave']), name: z.string().min(1) }),
      ),
    }),
  ),
});

/** Reads content/registration/holidays.json. Throws on a day that stands under another year, or twice. */
export function readWorkCalendar(content: unknown): WorkCalendar {
  const { closedOnJointLeave, years } = shape.parse(content);
  const all = years.flatMap(({ year, days }) => days.map(each => ({ year, ...each })));
  const stray = all.find(each => !each.day.startsWith(`${each.year}-`));
  if (stray) throw new Error(`${stray.day} stands under ${stray.year}`);
  if (new Set(all.map(each => each.day)).size !== all.length) throw new Error('a holiday stands twice');
  const closed = all.filter(each => each.kind === 'national' || closedOnJointLeave);
  return { closed: new Set(closed.map(each => each.day)), years: years.map(({ year }) => year) };
}

export function isWorkingDay(calendar: WorkCalendar, on: CalendarDay): boolean {
  const at = weekday(on);
  return at !== 0 && at !== 6 && !calendar.closed.has(on);
}

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysAfter(calendar: WorkCalendar, from: CalendarDay, to: CalendarDay): number {
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(calendar, at)) count += 1;
  }
  return count;
}

/** The day on which that many working days after `from` have come; `from` itself for none. */
export function addWorkingDays(calendar: WorkCalendar, from: CalendarDay, days: number): CalendarDay {
  let at = from;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}
