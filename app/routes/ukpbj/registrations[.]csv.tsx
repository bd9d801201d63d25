import { findArea } from '#db/reference/find-area.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { attachment } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listQueue } from '~/registration/decisions/list-queue.server.ts';
import { readQueueFilter } from '~/registration/decisions/queue-filter.ts';
import { queueSheet } from '~/registration/decisions/queue-sheet.ts';

export const handle = definePage({ id: 'ukpbj.registrations-csv', access: ['ukpbj'] });

export const loader = act(handle, async v => {
  const filter = readQueueFilter(new URL(v.request.url).searchParams);
  const now = v.clock.now();
  const { rows } = await v.readPrimary(tx => listQueue(tx, filter, { now, limit: null }));
  const sheet = queueSheet(rows, v.t, code => findArea(code)?.name ?? code);
  return attachment(writeCsv(sheet), {
    name: `pendaftaran-${wibDay(now)}.csv`,
    type: 'text/csv; charset=utf-8',
  });
});
