const MS_PER_DAY = 86_400_000;

/** Days as YYYY-MM-DD, counted in UTC so that no time zone can shift them. */
export function addDays(day: string, count: number): string {
  return new Date(toMs(day) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);
}

/** True for a day that exists: 2026-02-30 does not. */
export function isCalendarDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const ms = toMs(day);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

function toMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
