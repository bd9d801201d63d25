import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import type { Goods } from '~/registration/requirements/facts.ts';
import { getRequirements } from '~/registration/requirements/get-requirements.server.ts';
import type { CapabilityState } from '~/registration/requirements/list-requirements.ts';
import { goodsOf } from '../products/goods-of.server.ts';
import { type Channel, listChannels } from './list-channels.server.ts';

async function listGoods(tx: Tx, vendorId: string, productId?: string): Promise<Goods[]> {
  const own = eq(product.vendorId, vendorId);
  const offered = await tx
    .selectDistinct({ category: product.category, documents: product.documents })
    .from(product)
    .where(productId === undefined ? own : and(own, eq(product.id, productId)));
  return offered.map(goodsOf);
}

export interface VendorRequirements {
  states: CapabilityState[];
  channels: Channel[];
}

/**
 * What a vendor may do and still needs, judged by the goods that it has on the channels of the pemda; with `productId`,
 * by that product alone. `vendorId` null: an account without a registration.
 */
export async function getVendorRequirements(
  tx: Tx,
  { vendorId, now, productId }: { vendorId: string | null; now: Date; productId?: string },
): Promise<VendorRequirements> {
  const channels = await listChannels(tx);
  const goods = vendorId ? await listGoods(tx, vendorId, productId) : [];
  return { states: await getRequirements(tx, vendorId, now, { goods, channels }), channels };
}
