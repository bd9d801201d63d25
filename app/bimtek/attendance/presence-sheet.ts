import { wibTime } from '~/reference/calendar-day.ts';
import type { PresencePageData } from './present-attendance.ts';

type Translate = (key: string) => string;

/** The presence of a session as a table to take along; the first row names the columns. */
export function presenceSheet(
  { rows }: Pick<PresencePageData, 'rows'>,
  t: Translate,
): (string | number | null)[][] {
  const heads = ['person', 'verdict', 'excuse', 'came', 'left', 'minutes', 'percent'];
  const clock = (iso: string | null) => (iso ? wibTime(new Date(iso)) : null);
  return [
    heads.map(head => t(`attendance.${head}`)),
    ...rows.map(row => [
      row.name ?? t('attendance.nameless'),
      t(`attendance.verdict.${row.verdict}`),
      row.excuse ? t(`attendance.excuse.${row.excuse}`) : null,
      clock(row.firstInAt),
      clock(row.lastOutAt),
      row.minutes,
      row.percent,
    ]),
  ];
}
