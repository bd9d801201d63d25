import { formatInstant } from '~/reference/calendar-day.ts';
import type { QueueRow } from './queue-filter.ts';

type Cell = string | number | null;
type Say = (key: string, values?: Record<string, unknown>) => string;

/** The queue as a table for a spreadsheet. No personal value stands in it. */
export function queueSheet(
  rows: readonly (QueueRow & { earlier: number })[],
  t: Say,
  placeOf: (district: string) => string,
): Cell[][] {
  const head = [
    t('decisions.queue.business'),
    t('decisions.queue.status'),
    t('registration.term.district'),
    t('decisions.queue.size'),
    t('decisions.filter.origin'),
    t('decisions.queue.sent'),
    t('decisions.sheet.used'),
    t('decisions.sheet.due'),
    t('decisions.sheet.paused'),
    t('decisions.sheet.notes'),
    t('decisions.sheet.earlier'),
    t('decisions.sheet.id'),
  ];
  return [
    head,
    ...rows.map(row => [
      row.name,
      t(`decisions.status.${row.proposal ? 'proposed' : row.status}`),
      row.district ? placeOf(row.district) : null,
      row.sizeClass ? t(`registration.aside.size.${row.sizeClass}`) : null,
      t(`decisions.origin.${row.origin}`),
      row.submittedAt ? formatInstant(row.submittedAt) : null,
      row.clock.used,
      row.clock.dueOn,
      row.clock.pausedSince ? formatInstant(row.clock.pausedSince) : null,
      row.noteCount,
      row.earlier,
      row.id,
    ]),
  ];
}
