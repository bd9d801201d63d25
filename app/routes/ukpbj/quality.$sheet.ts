import { findArea } from '#db/reference/find-area.ts';
import { writeSheet } from '~/catalog/report/write-sheet.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({ id: 'ukpbj.quality-sheet', access: ['ukpbj'] });

/** `/ukpbj/quality/<sheet>.csv` and `.xlsx`, with the filter of the page that offers it. */
export const loader = act(handle, async v => {
  const [, name = '', format = ''] = /^([a-z]+)\.(csv|xlsx)$/.exec(v.params.sheet ?? '') ?? [];
  const query = new URL(v.request.url).searchParams;
  const today = wibDay(v.clock.now());
  const asked = { name, query, today, language: v.language, say: v.t, findPlace: findArea };
  const sheet = await v.read(tx => writeSheet(tx, asked));
  if (!sheet) throw notFound();
  const form = format === 'csv' ? 'csv' : 'xlsx';
  return attachSheet(sheet, { name: `mutu-${name}-${today}`, sheet: today, format: form });
});
