import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import type { Goods } from '~/registration/requirements/facts.ts';
import { goodsOf } from './goods-of.server.ts';

/** What each vendor of the pemda has, as far as requirements depend on it: one query. */
export async function listGoodsOfVendors(tx: Tx): Promise<Map<string, Goods[]>> {
  const { vendorId, category, documents } = product;
  const rows = await tx.selectDistinct({ vendorId, category, documents }).from(product);
  const goods = new Map<string, Goods[]>();
  for (const row of rows) goods.set(row.vendorId, [...(goods.get(row.vendorId) ?? []), goodsOf(row)]);
  return goods;
}
