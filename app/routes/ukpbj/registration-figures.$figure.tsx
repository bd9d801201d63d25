import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { figureSheet } from '~/registration/figures/figure-sheet.ts';
import { isFigureName } from '~/registration/figures/figures.ts';
import { getFigures } from '~/registration/figures/get-figures.server.ts';
import { readPeriod } from '~/registration/figures/period.ts';

export const handle = definePage({ id: 'ukpbj.registration-figure-csv', access: ['ukpbj'] });

/** `/ukpbj/registration-figures/<figure>.csv` */
export const loader = act(handle, async v => {
  const name = (v.params.figure ?? '').replace(/\.csv$/, '');
  if (!isFigureName(name)) throw notFound();
  const now = v.clock.now();
  const period = readPeriod(new URL(v.request.url).searchParams, wibDay(now));
  const figures = await v.read(tx => getFigures(tx, period, now));
  const file = `pendaftaran-${name}-${period.from}-${period.to}.csv`;
  return attachment(writeCsv(figureSheet(name, figures, v.t)), {
    name: file,
    type: 'text/csv; charset=utf-8',
  });
});
