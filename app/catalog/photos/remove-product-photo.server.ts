import { and, eq, gt, sql } from 'drizzle-orm';
import { productPhoto } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { checkProduct } from '../findings/check-product.server.ts';
import { loadOwnProduct } from '../products/own-product.server.ts';

/** Takes a photo off the product; the others move up. The file stays: other products may show the same bytes. */
export async function removeProductPhoto(
  ctx: Ctx,
  { productId, sha256 }: { productId: string; sha256: string },
): Promise<Result<null, CatalogCode>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  const [removed] = await ctx.tx
    .delete(productPhoto)
    .where(and(eq(productPhoto.productId, productId), eq(productPhoto.sha256, sha256)))
    .returning({ position: productPhoto.position });
  if (!removed) return err('photo-missing', { field: 'photo' });
  await ctx.tx
    .update(productPhoto)
    .set({ position: sql`${productPhoto.position} - 1` })
    .where(and(eq(productPhoto.productId, productId), gt(productPhoto.position, removed.position)));
  const { score, ruleSet } = await checkProduct(ctx, productId);
  ctx.record(catalogEvents['photo-removed'](productId, { sha256, score, ruleSet }));
  return ok(null);
}
