import { err, ok, type Result } from '~/reference/result.ts';
import type { RowCode } from './codes.ts';
import { pick } from './column-name.ts';
import { merchantKey } from './merchant-key.ts';
import { readIndonesianAmount, readQuantity } from './read-amount.ts';
import { readDay } from './read-day.ts';
import { isTooLong, readText } from './read-text.ts';
import { orderKey, orderNumber } from './row-key.ts';
import { shopState } from './sale-status.ts';
import type { ParseContext, RawRow, RowParser, SalesRow } from './sales-row.ts';
import { titleKey } from './title-key.ts';

const columns = {
  order: ['no_pesanan', 'nomor_pesanan', 'no_order', 'nomor_order', 'order_id', 'id_pesanan', 'invoice'],
  day: [
    'tgl_pesanan',
    'tanggal_pesanan',
    'tanggal_transaksi',
    'tgl_transaksi',
    'tanggal',
    'tgl',
    'order_date',
  ],
  shop: ['toko', 'nama_toko', 'penjual', 'nama_penjual', 'merchant', 'merchant_name', 'nama_merchant'],
  product: ['nama_barang', 'nama_produk', 'produk', 'barang', 'product_name'],
  productId: ['id_produk', 'kode_produk', 'kd_produk', 'product_id', 'sku', 'kode_barang'],
  quantity: ['qty', 'jumlah', 'kuantitas', 'jumlah_barang', 'quantity'],
  price: ['harga_satuan_rp', 'harga_satuan', 'harga_rp', 'harga', 'price'],
  total: ['total', 'total_rp', 'total_harga', 'subtotal', 'jumlah_harga'],
  status: ['status', 'status_pesanan', 'status_order'],
} as const;

/** Line total: as written, else quantity × unit price. */
function lineTotal(
  row: RawRow,
  quantity: number | null,
): number | null | 'total-unreadable' | 'total-missing' {
  const written = pick(row, columns.total);
  if (written !== null) return readIndonesianAmount(written) ?? 'total-unreadable';
  const price = pick(row, columns.price);
  if (price === null) return 'total-missing';
  const unit = readIndonesianAmount(price);
  return unit === null ? 'total-unreadable' : Math.round(unit * (quantity ?? 1));
}

/**
 * One product line of a marketplace export: order number, shop, product name, quantity, price and status in Indonesian
 * numbers and dates. The order is the sum of its lines. A line without date takes the day of the order it joins.
 */
function parse(row: RawRow, { channel }: ParseContext): Result<SalesRow, RowCode> {
  const title = readText(pick(row, columns.product));
  if (!title) return err('product-name-missing', { field: 'nama_barang' });
  const merchant = readText(pick(row, columns.shop));
  const orderId = orderNumber(readText(pick(row, columns.order)));
  if (isTooLong(title) || isTooLong(merchant) || isTooLong(orderId)) return err('text-too-long');
  const status = readText(pick(row, columns.status));
  const state = shopState(status);
  if (!state) return err('status-unknown', { field: 'status' });
  const date = readDay(pick(row, columns.day));
  if ('problem' in date) return err(date.problem, { field: 'tgl_pesanan' });
  const amount = pick(row, columns.quantity);
  const quantity = readQuantity(amount);
  if (amount !== null && quantity === null) return err('quantity-unreadable', { field: 'qty' });
  const total = lineTotal(row, quantity);
  if (typeof total !== 'number') return err(total ?? 'total-unreadable', { field: 'total' });
  if (total < 0 || (total === 0 && state === 'sale')) return err('total-not-positive', { field: 'total' });
  const key = titleKey(title);
  const facts = {
    channel,
    orderId,
    orderedOn: date.day,
    merchantKey: merchantKey(merchant),
    totalRupiah: total,
  };
  const externalId = readText(pick(row, columns.productId))?.toLowerCase() ?? null;
  return ok({
    key: `${orderKey(facts)}|${externalId ?? key}`,
    ...facts,
    merchant,
    vendorCode: null,
    status: status ?? '',
    state,
    buyerCode: null,
    buyer: null,
    items: [{ externalId, title, titleKey: key, quantity, amountRupiah: total }],
  });
}

export const marketplaceLine: RowParser<SalesRow> = {
  required: [columns.shop, columns.product, columns.status],
  parse,
};
