import { productPrice } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import type { PriceFacts } from './price-history.ts';

/** A line in the price history, in the transaction that changes the price; a second change at one instant replaces it. */
export async function writePrice(
  { tx, pemda, clock }: Ctx,
  productId: string,
  { priceRupiah, priceIncludesPpn: includesPpn, ppnRate }: PriceFacts,
): Promise<void> {
  const line = { priceRupiah, includesPpn, ppnRate };
  await tx
    .insert(productPrice)
    .values({ pemdaId: pemda, productId, since: clock.now(), ...line })
    .onConflictDoUpdate({
      target: [productPrice.pemdaId, productPrice.productId, productPrice.since],
      set: line,
    });
}
