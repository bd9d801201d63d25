import { product } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { findVendor } from '~/registration/find-vendor.server.ts';
import { categoryByCode } from '../category.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { checkProduct } from '../findings/check-product.server.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import type { ProductDraft } from './product-form.ts';
import { storedNetContent } from './stored-product.ts';

/** A new product of one vendor, judged at once. It needs no accepted registration: only listing does. */
export async function addProduct(
  ctx: Ctx,
  { vendorId, draft }: { vendorId: string; draft: ProductDraft },
): Promise<Result<{ productId: string }, CatalogCode>> {
  const vendor = await findVendor(ctx.tx, vendorId);
  if (!vendor) return err('vendor-missing');
  if (!can(ctx.actor, 'product.edit', { pemda: ctx.pemda, personId: vendor.owners }))
    return err('not-allowed');
  if (!categoryByCode(loadCategoryTree(), draft.category))
    return err('category-unknown', { field: 'category' });
  const productId = newId();
  const now = ctx.clock.now();
  const { netContent, priceRupiah, ...rest } = draft;
  await ctx.tx.insert(product).values({
    pemdaId: ctx.pemda,
    id: productId,
    vendorId,
    ...rest,
    ...storedNetContent(netContent),
    priceRupiah,
    priceOn: priceRupiah === null ? null : wibDay(now),
    createdAt: now,
    changedAt: now,
  });
  const { score, ruleSet } = await checkProduct(ctx, productId);
  ctx.record(catalogEvents['product-added'](productId, { vendorId, score, ruleSet }));
  return ok({ productId });
}
