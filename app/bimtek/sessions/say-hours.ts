import { formatDay, wibDay, wibTime } from '~/reference/calendar-day.ts';

interface Hours {
  startsAt: Date;
  endsAt: Date;
}

/** "1 Desember 2026, 08.30–12.00 WIB"; over midnight, or on another day, both days are named. */
export function sayHours({ startsAt, endsAt }: Hours, language: 'id' | 'en'): string {
  const [day, last] = [wibDay(startsAt), wibDay(endsAt)];
  const until = last === day ? wibTime(endsAt) : `${formatDay(last, language)}, ${wibTime(endsAt)}`;
  return `${formatDay(day, language)}, ${wibTime(startsAt)}–${until} WIB`;
}
