import { findArea } from '#db/reference/find-area.ts';
import { writeSheet } from '~/catalog/report/write-sheet.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({ id: 'ukpbj.quality-sheet', access: ['ukpbj'] });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/ukpbj/quality/<sheet>.csv` and `.xlsx`, with the filter of the page that offers it. */
export const loader = act(handle, async v => {
  const [, name = '', format = ''] = /^([a-z]+)\.(csv|xlsx)$/.exec(v.params.sheet ?? '') ?? [];
  const query = new URL(v.request.url).searchParams;
  const today = wibDay(v.clock.now());
  const asked = { name, query, today, language: v.language, say: v.t, findPlace: findArea };
  const sheet = await v.read(tx => writeSheet(tx, asked));
  if (!sheet) throw notFound();
  const file = `mutu-${name}-${today}.${format}`;
  if (format === 'csv') return attachment(writeCsv(sheet), { name: file, type: 'text/csv; charset=utf-8' });
  return attachment(new Uint8Array(await writeXlsx(sheet, today)), { name: file, type: XLSX });
});
