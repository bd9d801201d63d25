import { addDays, type CalendarDay, daysBetween, weekday, wibDay } from '~/reference/calendar-day.ts';

/** The office answers within two working days. */
export const promisedWorkingDays = 2;

function isWorkingDay(day: CalendarDay): boolean {
  const at = weekday(day);
  return at !== 0 && at !== 6;
}

/** The last day of the promise: that many working days after the day of submission. Public holidays are not known here. */
export function dueOn(submittedAt: Date, workingDays = promisedWorkingDays): CalendarDay {
  let day = wibDay(submittedAt);
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days from today to the due day: 0 on the day itself, negative when late. */
export function workingDaysLeft(due: CalendarDay, today: CalendarDay): number {
  const step = daysBetween(today, due) < 0 ? -1 : 1;
  let count = 0;
  for (let day = today; day !== due; day = addDays(day, step)) {
    if (isWorkingDay(step > 0 ? addDays(day, 1) : day)) count += step;
  }
  return count;
}
