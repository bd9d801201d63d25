import { findArea } from '#db/reference/find-area.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listQueue } from '~/registration/decisions/list-queue.server.ts';
import { readQueueFilter } from '~/registration/decisions/queue-filter.ts';
import { queueSheet } from '~/registration/decisions/queue-sheet.ts';

export const handle = definePage({ id: 'ukpbj.registrations-xlsx', access: ['ukpbj'] });

export const loader = act(handle, async v => {
  const filter = readQueueFilter(new URL(v.request.url).searchParams);
  const now = v.clock.now();
  const { rows } = await v.readPrimary(tx => listQueue(tx, filter, { now, limit: null }));
  const sheet = queueSheet(rows, v.t, code => findArea(code)?.name ?? code);
  const name = `pendaftaran-${wibDay(now)}`;
  return attachSheet(sheet, { name, sheet: v.t('decisions.sheet.name'), format: 'xlsx' });
});
