import { wibDay, wibInstant } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';

/** An hour as it is written on a list, "09.10", on the day of the session; empty = its beginning. */
export function readHour(
  text: string,
  session: { startsAt: Date; endsAt: Date },
): Result<Date, 'hour-unreadable' | 'hour-outside'> {
  const typed = text.trim();
  if (typed === '') return ok(session.startsAt);
  const [, hour, minute] = /^(\d{1,2})[.:](\d{2})$/.exec(typed) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return err('hour-unreadable', { field: 'hour' });
  const at = wibInstant(wibDay(session.startsAt), Number(hour), Number(minute));
  const early = new Date(session.startsAt.getTime() - 3_600_000);
  return at < early || at > session.endsAt ? err('hour-outside', { field: 'hour' }) : ok(at);
}
