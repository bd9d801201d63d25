import { eq } from 'drizzle-orm';
import { productPrice } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { wibInstant } from '~/reference/calendar-day.ts';
import type { PriceFacts } from './price-history.ts';
import type { StoredProduct } from './stored-product.ts';

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

/** A product that came in without a history keeps the price that is being changed, from the day on which it was written. */
export async function keepFirstPrice({ tx, pemda }: Ctx, before: StoredProduct): Promise<void> {
  const { id: productId, priceRupiah, priceOn, priceIncludesPpn: includesPpn, ppnRate } = before;
  if (priceRupiah === null || priceOn === null) return;
  const [known] = await tx
    .select({ since: productPrice.since })
    .from(productPrice)
    .where(eq(productPrice.productId, productId))
    .limit(1);
  if (known) return;
  const line = { pemdaId: pemda, productId, since: wibInstant(priceOn), priceRupiah, includesPpn, ppnRate };
  await tx.insert(productPrice).values(line).onConflictDoNothing();
}
