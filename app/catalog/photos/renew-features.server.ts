import { and, eq, inArray, lt } from 'drizzle-orm';
import { photoFeature, productPhoto } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { ok, type Result } from '~/reference/result.ts';
import { catalogEvents } from '../events.ts';
import { checkProducts } from '../findings/check-products.server.ts';
import { FEATURES_VERSION } from '../quality/photo/photo-features.ts';
import type { StaleFeatures } from './list-stale-features.server.ts';

/** Writes figures that were measured anew and judges every product that shows one of these photos. */
export async function renewFeatures(
  ctx: Ctx,
  { measured }: { measured: readonly StaleFeatures[] },
): Promise<Result<{ products: number }, never>> {
  const { tx, pemda } = ctx;
  if (measured.length === 0) return ok({ products: 0 });
  for (const { sha256, features } of measured) {
    await tx
      .update(photoFeature)
      .set({ version: FEATURES_VERSION, features })
      .where(and(eq(photoFeature.sha256, sha256), lt(photoFeature.version, FEATURES_VERSION)));
  }
  const shown = await tx
    .selectDistinct({ productId: productPhoto.productId })
    .from(productPhoto)
    .where(
      inArray(
        productPhoto.sha256,
        measured.map(({ sha256 }) => sha256),
      ),
    );
  const verdicts = await checkProducts(
    ctx,
    shown.map(({ productId }) => productId),
  );
  const counts = { photos: measured.length, products: verdicts.size, version: FEATURES_VERSION };
  ctx.record(catalogEvents['photos-measured-anew'](pemda, counts));
  return ok({ products: verdicts.size });
}
