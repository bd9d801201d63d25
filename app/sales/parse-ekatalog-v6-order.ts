import { err, ok, type Result } from '~/reference/result.ts';
import { E_KATALOG } from './channel.ts';
import type { RowCode } from './codes.ts';
import { readMachineAmount, readQuantity } from './read-amount.ts';
import { readDay } from './read-day.ts';
import { isTooLong, readText } from './read-text.ts';
import { orderKey, orderNumber } from './row-key.ts';
import { katalogState } from './sale-status.ts';
import type { ParseContext, RawRow, RowParser, SalesItem, SalesRow } from './sales-row.ts';

const productId = /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/;

/** product_id holds one or many ids joined by comma and space; a repeated id is one product. */
export function splitProductIds(text: string | null): string[] | null {
  if (!text) return [];
  const ids = [...new Set(text.split(/[,;]\s*/).map(id => id.trim().toLowerCase()))].filter(id => id !== '');
  return ids.every(id => productId.test(id)) ? ids : null;
}

function items(ids: string[], row: RawRow, total: number): SalesItem[] {
  const only = ids.length === 1;
  // Quantity and value belong to the whole order; only an order of one product tells them of the product.
  const quantity = only ? readQuantity(row.total_qty) : null;
  return ids.map(externalId => ({
    externalId,
    title: null,
    titleKey: null,
    quantity,
    amountRupiah: only ? total : null,
  }));
}

/** One order of e-Katalog v6 (paket-e-purchasing), reference/domain.md §1.4. Officers' data are not read. */
function parse(row: RawRow, { rule }: ParseContext): Result<SalesRow, RowCode> {
  const orderId = orderNumber(readText(row.order_id));
  if (!orderId) return err('order-id-missing', { field: 'order_id' });
  if (isTooLong(orderId)) return err('text-too-long', { field: 'order_id' });
  const status = readText(row.status);
  const state = katalogState(rule, status);
  if (!state) return err('status-unknown', { field: 'status' });
  const date = readDay(row.order_date);
  if ('problem' in date) return err(date.problem, { field: 'order_date' });
  // Orders still negotiated or under review have no date; a finished one must have it.
  if (!date.day && state === 'sale') return err('order-date-missing', { field: 'order_date' });
  const total = readMachineAmount(row.total);
  if (total === null)
    return err(readText(row.total) === null ? 'total-missing' : 'total-unreadable', { field: 'total' });
  if (total < 0 || (total === 0 && state === 'sale')) return err('total-not-positive', { field: 'total' });
  const ids = splitProductIds(readText(row.product_id));
  if (!ids) return err('product-id-malformed', { field: 'product_id' });
  if (ids.length === 0) return err('product-id-missing', { field: 'product_id' });
  const facts = { channel: E_KATALOG, orderId, orderedOn: date.day, merchantKey: null, totalRupiah: total };
  return ok({
    key: orderKey(facts),
    ...facts,
    merchant: null,
    vendorCode: readText(row.kode_penyedia),
    status: status ?? '',
    state,
    buyerCode: readText(row.kode_satker),
    buyer: readText(row.nama_satker),
    items: items(ids, row, total),
  });
}

export const ekatalogOrder: RowParser<SalesRow> = {
  required: [['order_id'], ['product_id'], ['total'], ['status'], ['order_date']],
  parse,
};
