/** Days of a story as whole numbers since 1970-01-01, so that adding and comparing needs no clock. */
export type Day = string;

export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function dayText(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayText(dayNumber(day) + days);
}

/** An instant of that day at `hour`:`minute` in western Indonesia (UTC+7, no summer time). */
export function wib(day: Day, hour: number, minute: number): Date {
  return new Date(dayNumber(day) * 86_400_000 + ((hour - 7) * 60 + minute) * 60_000);
}

/** Offices buy on working days. */
export function isWorkday(number: number): boolean {
  const weekday = (number + 4) % 7; // 1970-01-01 was a Thursday
  return weekday !== 0 && weekday !== 6;
}
