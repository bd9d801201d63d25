import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { product } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { listAbsorbed, listKeptVendors } from '~/registration/duplicates/find-kept-vendor.server.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';

/**
 * Brings the products that a vendor and those merged into it have added to where each of these vendors belongs now. A
 * product remembers who added it, so that undoing a merge gives back exactly those; done twice, it changes nothing.
 */
export async function moveProducts(
  ctx: Ctx,
  { vendorId }: { vendorId: string },
): Promise<Result<{ moved: number }, CatalogCode>> {
  if (!can(ctx.actor, 'product.move', { pemda: ctx.pemda })) return err('not-allowed');
  const origins = await listAbsorbed(ctx.tx, vendorId);
  const homes = await listKeptVendors(ctx.tx, origins);
  let moved = 0;
  for (const [origin, home] of homes) {
    const isHome = origin === home;
    const moving = isHome
      ? eq(product.originVendorId, origin)
      : or(
          and(eq(product.vendorId, origin), isNull(product.originVendorId)),
          and(eq(product.originVendorId, origin), ne(product.vendorId, home)),
        );
    await ctx.tx
      .update(product)
      .set({ sku: null })
      .where(and(moving, isTakenAt(home)));
    const ids = await ctx.tx
      .update(product)
      .set({ vendorId: home, originVendorId: isHome ? null : origin })
      .where(moving)
      .returning({ id: product.id });
    if (ids.length === 0) continue;
    moved += ids.length;
    ctx.record(catalogEvents['products-moved'](origin, { vendorId: home, count: ids.length }));
  }
  return ok({ moved });
}

/** Two shops that become one may use the same code of their own: the one that moves gives it up. */
const isTakenAt = (home: string) => sql`exists (
  select 1 from product as other
  where other.pemda_id = product.pemda_id and other.vendor_id = ${home}
    and other.sku = product.sku and other.id <> product.id)`;
