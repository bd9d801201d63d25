import { belaOrder } from './parse-bela-order.ts';
import { ekatalogOrder } from './parse-ekatalog-v6-order.ts';
import { ekatalogVendorProduct } from './parse-ekatalog-v6-vendor-product.ts';
import { marketplaceLine } from './parse-marketplace-line.ts';
import type { KatalogProduct, RowParser, SalesRow } from './sales-row.ts';
import type { SalesSource } from './sales-source.ts';

/** Changes whenever a parser reads the same bytes differently: the same file is then read again. */
export const parserVersion = 1;

export function parserOf(source: SalesSource): RowParser<SalesRow | KatalogProduct> {
  if (source === 'bela') return belaOrder;
  if (source === 'ekatalog-v6-orders') return ekatalogOrder;
  if (source === 'ekatalog-v6-products') return ekatalogVendorProduct;
  return marketplaceLine;
}
