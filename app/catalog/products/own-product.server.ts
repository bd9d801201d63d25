import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { findVendor, type VendorStanding } from '~/registration/find-vendor.server.ts';
import { findProduct } from './read-product.server.ts';
import type { StoredProduct } from './stored-product.ts';

export interface OwnProduct {
  product: StoredProduct;
  vendor: VendorStanding;
}

/** The product, if the actor may edit it. Somebody else's looks the same as none: an id tells nothing. */
export async function loadOwnProduct(
  ctx: Ctx,
  productId: string,
): Promise<Result<OwnProduct, 'product-missing'>> {
  const product = await findProduct(ctx.tx, productId);
  const vendor = product && (await findVendor(ctx.tx, product.vendorId));
  if (!product || !vendor) return err('product-missing');
  const allowed = can(ctx.actor, 'product.edit', { pemda: ctx.pemda, personId: vendor.owners });
  return allowed ? ok({ product, vendor }) : err('product-missing');
}
