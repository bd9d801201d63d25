import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listing } from '#db/schema/catalog/listings.ts';
import { product, productPhoto } from '#db/schema/catalog/products.ts';
import type { Actor } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { findVendor } from '~/registration/find-vendor.server.ts';
import { LISTED } from '../listings/listing-status.ts';

/** Who may see a photo: anybody once a product that shows it is on a channel; before that its owner and the office. */
export async function photoAudience(
  tx: Tx,
  who: { actor: Actor; pemda: string },
  sha256: string,
): Promise<'public' | 'private' | 'nobody'> {
  const [listed] = await tx
    .select({ id: listing.id })
    .from(productPhoto)
    .innerJoin(
      listing,
      and(eq(listing.pemdaId, productPhoto.pemdaId), eq(listing.productId, productPhoto.productId)),
    )
    .where(and(eq(productPhoto.sha256, sha256), inArray(listing.status, LISTED)))
    .limit(1);
  if (listed) return 'public';
  if (who.actor.kind === 'visitor') return 'nobody';
  const owners = await tx
    .selectDistinct({ vendorId: product.vendorId })
    .from(productPhoto)
    .innerJoin(
      product,
      and(eq(product.pemdaId, productPhoto.pemdaId), eq(product.id, productPhoto.productId)),
    )
    .where(eq(productPhoto.sha256, sha256))
    .limit(20);
  if (owners.length === 0) return 'nobody';
  if (can(who.actor, 'product.review', { pemda: who.pemda })) return 'private';
  for (const { vendorId } of owners) {
    const personId = (await findVendor(tx, vendorId))?.owners;
    if (can(who.actor, 'product.edit', { pemda: who.pemda, personId })) return 'private';
  }
  return 'nobody';
}
