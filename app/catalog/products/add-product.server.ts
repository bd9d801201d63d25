import { product } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, fail, ok, type Result } from '~/reference/result.ts';
import { findVendor } from '~/registration/find-vendor.server.ts';
import { categoryProfile } from '../category.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { checkProduct } from '../findings/check-product.server.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import { judgeChange } from './judge-change.server.ts';
import { isFirstLine } from './price-history.ts';
import type { ProductDraft } from './product-draft.ts';
import { mergeAttributes } from './read-attributes.ts';
import { storedNetContent } from './stored-product.ts';
import { writePrice } from './write-price.server.ts';

/** A new product of one vendor, judged at once. It needs no accepted registration: only listing does. */
export async function addProduct(
  ctx: Ctx,
  { vendorId, draft }: { vendorId: string; draft: ProductDraft },
): Promise<Result<{ productId: string }, CatalogCode>> {
  const vendor = await findVendor(ctx.tx, vendorId);
  if (!vendor) return err('vendor-missing');
  if (!can(ctx.actor, 'product.edit', { pemda: ctx.pemda, personId: vendor.owners }))
    return err('not-allowed');
  const problems = await judgeChange(ctx.tx, { vendorId, productId: null, category: draft.category }, draft);
  if (problems.length > 0) return fail(problems);
  const productId = newId();
  const now = ctx.clock.now();
  const profile = categoryProfile(loadCategoryTree(), draft.category);
  const { netContent, ...rest } = draft;
  await ctx.tx.insert(product).values({
    ...rest,
    ...storedNetContent(netContent),
    attributes: mergeAttributes(profile, {}, draft.attributes),
    pemdaId: ctx.pemda,
    id: productId,
    vendorId,
    priceOn: draft.priceRupiah === null ? null : wibDay(now),
    confirmedOn: wibDay(now),
    createdAt: now,
    changedAt: now,
  });
  if (isFirstLine(draft)) await writePrice(ctx, productId, draft);
  const { score, ruleSet } = await checkProduct(ctx, productId);
  ctx.record(catalogEvents['product-added'](productId, { vendorId, score, ruleSet }));
  return ok({ productId });
}
