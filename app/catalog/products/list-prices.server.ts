import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { productPrice } from '#db/schema/catalog/products.ts';

const { since, priceRupiah, includesPpn, ppnRate } = productPrice;

/** Every price that a product has had, the present one first. */
export async function listPrices(tx: Tx, productId: string) {
  return tx
    .select({ since, priceRupiah, includesPpn, ppnRate })
    .from(productPrice)
    .where(eq(productPrice.productId, productId))
    .orderBy(desc(since))
    .limit(50);
}
