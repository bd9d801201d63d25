import { eq } from 'drizzle-orm';
import { product } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { ok, type Result } from '~/reference/result.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { checkProduct } from '../findings/check-product.server.ts';
import { loadOwnProduct } from './own-product.server.ts';
import { withdrawAnswered } from './withdraw-answered.server.ts';

/** The owner looked at the product and says that its price and everything else still hold. */
export async function confirmProduct(
  ctx: Ctx,
  { productId }: { productId: string },
): Promise<Result<null, CatalogCode>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  const today = wibDay(ctx.clock.now());
  await ctx.tx
    .update(product)
    .set({ priceConfirmedOn: today, confirmedOn: today })
    .where(eq(product.id, productId));
  await withdrawAnswered(ctx, own.value.product.vendorId);
  const { score, ruleSet } = await checkProduct(ctx, productId);
  ctx.record(catalogEvents['product-confirmed'](productId, { score, ruleSet }));
  return ok(null);
}
