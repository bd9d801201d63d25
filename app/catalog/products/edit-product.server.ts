import { eq } from 'drizzle-orm';
import { product } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { fail, ok, type Result } from '~/reference/result.ts';
import { categoryProfile } from '../category.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { checkProduct } from '../findings/check-product.server.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import { judgeChange } from './judge-change.server.ts';
import { mergeChange } from './merge-change.ts';
import { loadOwnProduct } from './own-product.server.ts';
import { isSamePrice, priceDay } from './price-history.ts';
import type { ProductChange } from './product-draft.ts';
import { withdrawAnswered } from './withdraw-answered.server.ts';
import { keepFirstPrice, writePrice } from './write-price.server.ts';

/**
 * Writes what a page of the form says over the product, keeps a line of the price's history if it moved, and judges the
 * product anew. The price's day moves only when the amount does.
 */
export async function editProduct(
  ctx: Ctx,
  { productId, change }: { productId: string; change: ProductChange },
): Promise<Result<{ productId: string }, CatalogCode>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  const before = own.value.product;
  const { vendorId, category } = { ...before, ...change };
  const problems = await judgeChange(ctx.tx, { vendorId, productId, category }, change);
  if (problems.length > 0) return fail(problems);
  const now = ctx.clock.now();
  const written = mergeChange(before, change, categoryProfile(loadCategoryTree(), category));
  const after = { ...before, ...written };
  const priceOn = priceDay(before, after.priceRupiah, wibDay(now));
  await ctx.tx
    .update(product)
    .set({ ...written, priceOn, changedAt: now })
    .where(eq(product.id, productId));
  if (!isSamePrice(before, after)) {
    await keepFirstPrice(ctx, before);
    await writePrice(ctx, productId, after);
  }
  await withdrawAnswered(ctx, vendorId);
  const { score, ruleSet } = await checkProduct(ctx, productId);
  ctx.record(catalogEvents['product-edited'](productId, { score, ruleSet }));
  return ok({ productId });
}
