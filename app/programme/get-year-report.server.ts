import type { Tx } from '#db/client.server.ts';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import { listFilePeriods } from '~/sales/list-file-periods.server.ts';
import { listTotals } from '~/sales/list-totals.server.ts';
import { dayOf } from '~/sales/read-day.ts';
import { reportYears, type YearReport } from './year-report.ts';

/** Packages and value up to and including day `asOf`, from the imported sales files: the figures of `laris totals`. */
export async function getYearReport(tx: Tx, { asOf }: { asOf: CalendarDay }): Promise<YearReport> {
  const totals = await listTotals(tx, { asOf });
  const periods = await listFilePeriods(tx);
  const days = periods.map(({ source, from, until }) => ({ source, from: dayOf(from), until: dayOf(until) }));
  return reportYears(totals, days, asOf);
}
