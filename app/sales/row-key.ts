import type { KatalogProduct, SalesRow } from './sales-row.ts';

/** Order numbers are compared without spaces, a leading # and case. */
export function orderNumber(text: string | null): string | null {
  if (!text) return null;
  const plain = text.replace(/\s+/g, '').replace(/^#+/, '').toUpperCase();
  return plain === '' ? null : plain;
}

/** Key of an order row: channel and number; without a number what the row says of itself. */
export function orderKey(
  row: Pick<SalesRow, 'channel' | 'orderId' | 'merchantKey' | 'orderedOn' | 'totalRupiah'>,
): string {
  return row.orderId
    ? `${row.channel}|${row.orderId}`
    : `${row.channel}||${row.merchantKey ?? ''}|${row.orderedOn ?? ''}|${row.totalRupiah}`;
}

/** Hash of everything kept of a row, 128 bits as hex: equal hash = nothing to write. */
export function rowHash(
  row: SalesRow | KatalogProduct,
  ruleId: string,
  hash: (text: string) => string,
): string {
  return hash(JSON.stringify([ruleId, row])).slice(0, 32);
}
