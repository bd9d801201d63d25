import { listChannels } from '~/catalog/listings/list-channels.server.ts';
import { writeChannelSheet } from '~/catalog/sheets/channel-template.ts';
import { listChannelGoods } from '~/catalog/sheets/list-channel-goods.server.ts';
import { findChannelTemplate } from '~/catalog/sheets/load-channel-template.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({ id: 'ukpbj.product-sheet-file', access: ['ukpbj'] });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/ukpbj/product-sheets/<channel>.xlsx` or `.csv`: every product that is ready for the channel, in its shape. */
export const loader = act(handle, async v => {
  const [, id = '', format = ''] = /^([a-z0-9-]+)\.(csv|xlsx)$/.exec(v.params.file ?? '') ?? [];
  const template = findChannelTemplate(id);
  const now = v.clock.now();
  const origin = config().origin ?? new URL(v.request.url).origin;
  const goods = await v.read(async tx => {
    const channel = (await listChannels(tx)).find(one => one.id === id);
    const asked = { vendorId: null, now, language: v.language, pemda: v.pemda, origin };
    return channel && template ? listChannelGoods(tx, { ...asked, channel }) : null;
  });
  if (!goods || !template) throw notFound();
  const rows = writeChannelSheet(template, goods);
  const name = `produk-${id}-${wibDay(now)}.${format}`;
  if (format === 'csv') return attachment(writeCsv(rows), { name, type: 'text/csv; charset=utf-8' });
  return attachment(new Uint8Array(await writeXlsx(rows, template.sheet)), { name, type: XLSX });
});
