import { copyLine } from '~/platform/import/copy-text.ts';
import type { KatalogProduct, SalesRow } from './sales-row.ts';

/** Columns of the staging table of orders, in the order of orderLine. */
export const orderColumns = [
  'row_number',
  'row_key',
  'row_hash',
  'channel_id',
  'order_id',
  'ordered_on',
  'merchant',
  'merchant_key',
  'vendor_code',
  'total_rupiah',
  'status',
  'state',
  'buyer_code',
  'buyer',
  'items',
] as const;

export const productColumns = [
  'row_number',
  'row_key',
  'row_hash',
  'title',
  'title_key',
  'vendor_code',
  'status',
  'live',
] as const;

/** One accepted order row as COPY text; its items as JSON, null when it names none. */
export function orderLine(rowNumber: number, hash: string, row: SalesRow): string {
  return copyLine([
    rowNumber,
    row.key,
    hash,
    row.channel,
    row.orderId,
    row.orderedOn,
    row.merchant,
    row.merchantKey,
    row.vendorCode,
    row.totalRupiah,
    row.status,
    row.state,
    row.buyerCode,
    row.buyer,
    row.items.length === 0 ? null : JSON.stringify(row.items),
  ]);
}

export function productLine(rowNumber: number, hash: string, row: KatalogProduct): string {
  return copyLine([rowNumber, row.key, hash, row.title, row.titleKey, row.vendorCode, row.status, row.live]);
}

export function stagingLine(rowNumber: number, hash: string, row: SalesRow | KatalogProduct): string {
  return 'state' in row ? orderLine(rowNumber, hash, row) : productLine(rowNumber, hash, row);
}
