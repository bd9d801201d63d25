import { findArea } from '#db/reference/find-area.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import { attachment } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listUnsold } from '~/sales/list-unsold.server.ts';
import { openUnsold } from '~/sales/open-unsold.server.ts';
import { readAsOf, readUnsoldFilter } from '~/sales/unsold-filter.ts';
import { unsoldSheet } from '~/sales/unsold-sheet.ts';

export const handle = definePage({ id: 'ukpbj.unsold-xlsx', access: ['ukpbj'], words: ['sales'] });

export const loader = act(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const asOf = readAsOf(query, wibDay(v.clock.now()));
  await openUnsold(v, asOf);
  const rows = await v.readPrimary(tx => listUnsold(tx, asOf, readUnsoldFilter(query), null));
  const sheet = unsoldSheet(rows, asOf, v.t, code => findArea(code)?.name ?? code);
  const bytes = await writeXlsx(sheet, asOf);
  return attachment(new Uint8Array(bytes), {
    name: `belum-laku-${asOf}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
});
