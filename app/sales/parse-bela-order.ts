import { err, ok, type Result } from '~/reference/result.ts';
import { channelOf } from './channel.ts';
import type { RowCode } from './codes.ts';
import { pick } from './column-name.ts';
import { merchantKey } from './merchant-key.ts';
import { readMachineAmount } from './read-amount.ts';
import { readDay } from './read-day.ts';
import { isTooLong, readText } from './read-text.ts';
import { orderKey, orderNumber } from './row-key.ts';
import { belaState } from './sale-status.ts';
import type { ParseContext, RawRow, RowParser, SalesRow } from './sales-row.ts';

/**
 * One order of Toko Daring ("Bela"), reference/domain.md §1.2. It names a merchant at best, under merchant_name or, in
 * older dumps, nama_merchant; never a product. The buyer's name (nama_pemesan) and free text are not read at all.
 */
function parse(row: RawRow, { rule }: ParseContext): Result<SalesRow, RowCode> {
  const channel = channelOf(readText(row.marketplace));
  if (!channel) return err('channel-missing', { field: 'marketplace' });
  const state = belaState(rule, readText(row.status_verif), readText(row.status_konfirmasi_ppmse));
  if (!state) return err('status-unknown', { field: 'status_konfirmasi_ppmse' });
  const date = readDay(row.tanggal_transaksi);
  if ('problem' in date) return err(date.problem, { field: 'tanggal_transaksi' });
  if (!date.day && state !== 'none') return err('order-date-missing', { field: 'tanggal_transaksi' });
  if (row.valuasi === null || row.valuasi === undefined || row.valuasi === '')
    return err('total-missing', { field: 'valuasi' });
  const total = readMachineAmount(row.valuasi);
  if (total === null) return err('total-unreadable', { field: 'valuasi' });
  if (total < 0 || (total === 0 && state === 'sale')) return err('total-not-positive', { field: 'valuasi' });
  const merchant = readText(pick(row, ['merchant_name', 'nama_merchant']));
  const orderId = orderNumber(readText(row.order_id));
  if (isTooLong(merchant) || isTooLong(orderId)) return err('text-too-long');
  const facts = {
    channel,
    orderId,
    orderedOn: date.day,
    merchant,
    merchantKey: merchantKey(merchant),
    totalRupiah: total,
  };
  return ok({
    key: orderKey(facts),
    ...facts,
    vendorCode: null,
    status: `${readText(row.status_verif)}/${readText(row.status_konfirmasi_ppmse) ?? 'null'}`,
    state,
    buyerCode: readText(row.kd_satker),
    buyer: readText(row.nama_satker),
    items: [],
  });
}

export const belaOrder: RowParser<SalesRow> = {
  required: [
    ['marketplace'],
    ['valuasi'],
    ['tanggal_transaksi'],
    ['status_verif'],
    ['status_konfirmasi_ppmse'],
  ],
  parse,
};
