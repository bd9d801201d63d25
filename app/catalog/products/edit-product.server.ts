import { eq } from 'drizzle-orm';
import { product } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { categoryByCode } from '../category.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { checkProduct } from '../findings/check-product.server.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import { loadOwnProduct } from './own-product.server.ts';
import type { ProductDraft } from './product-form.ts';
import { storedNetContent } from './stored-product.ts';

/** Writes the form over the product and judges it anew. The price's day moves only when the price does. */
export async function editProduct(
  ctx: Ctx,
  { productId, draft }: { productId: string; draft: ProductDraft },
): Promise<Result<{ productId: string }, CatalogCode>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  if (!categoryByCode(loadCategoryTree(), draft.category))
    return err('category-unknown', { field: 'category' });
  const { netContent, priceRupiah, ...rest } = draft;
  const before = own.value.product;
  const now = ctx.clock.now();
  const today = priceRupiah === null ? null : wibDay(now);
  await ctx.tx
    .update(product)
    .set({
      ...rest,
      ...storedNetContent(netContent),
      priceRupiah,
      priceOn: priceRupiah === before.priceRupiah ? before.priceOn : today,
      changedAt: now,
    })
    .where(eq(product.id, productId));
  const { score, ruleSet } = await checkProduct(ctx, productId);
  ctx.record(catalogEvents['product-edited'](productId, { score, ruleSet }));
  return ok({ productId });
}
