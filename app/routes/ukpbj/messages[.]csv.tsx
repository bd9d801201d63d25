import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { listOutbox } from '~/messages/list-outbox.server.ts';
import { readOutboxFilter } from '~/messages/outbox-filter.ts';
import { outboxSheet } from '~/messages/outbox-sheet.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { attachment } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({ id: 'ukpbj.messages-csv', access: ['ukpbj'], words: ['messages'] });

const most = 10_000;

export const loader = act(handle, async v => {
  const filter = readOutboxFilter(new URL(v.request.url).searchParams);
  const rows = await v.read(tx => listOutbox(tx, filter, { limit: most, offset: 0 }));
  const name = `pesan-keluar-${wibDay(v.clock.now())}.csv`;
  return attachment(writeCsv(outboxSheet(rows, v.t, v.language)), { name, type: 'text/csv; charset=utf-8' });
});
