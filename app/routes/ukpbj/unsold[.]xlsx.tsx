import { findArea } from '#db/reference/find-area.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
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
  return attachSheet(sheet, { name: `belum-laku-${asOf}`, sheet: asOf, format: 'xlsx' });
});
