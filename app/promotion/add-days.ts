const DAY = 86_400_000;

/** The day that many days later, both `YYYY-MM-DD`; counted in UTC, so no clock change can lose a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
