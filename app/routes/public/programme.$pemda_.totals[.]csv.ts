import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { attachment } from '~/platform/http/reply.server.ts';
import { getYearReport } from '~/programme/get-year-report.server.ts';
import { readAsOf } from '~/programme/read-as-of.ts';
import { totalsColumns, totalsRows } from '~/programme/totals-rows.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({ id: 'public.programme-totals', access: 'public' });

export const loader = act(handle, async v => {
  const asOf = readAsOf(new URL(v.request.url).searchParams.get('as-of'), wibDay(v.clock.now()));
  const report = await v.read(tx => getYearReport(tx, { asOf }));
  const body = writeCsv([totalsColumns, ...totalsRows(report)]);
  return attachment(body, { name: `programme-${v.pemda}-${asOf}.csv`, type: 'text/csv; charset=utf-8' });
});
