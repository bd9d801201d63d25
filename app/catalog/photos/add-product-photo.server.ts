import { lt } from 'drizzle-orm';
import { photoFeature, productPhoto } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { checkProduct } from '../findings/check-product.server.ts';
import { loadOwnProduct } from '../products/own-product.server.ts';
import { listPhotos } from '../products/read-product.server.ts';
import { FEATURES_VERSION } from '../quality/photo/photo-features.ts';
import { storePhoto } from './photo-files.server.ts';
import type { PreparedPhoto } from './prepare-photo.server.ts';

export const MAX_PHOTOS = 8;

/** Adds a prepared photo as the product's last. The file is written when everything else was allowed. */
export async function addProductPhoto(
  ctx: Ctx,
  { productId, photo }: { productId: string; photo: PreparedPhoto },
): Promise<Result<{ sha256: string }, CatalogCode>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  const { tx, pemda, clock } = ctx;
  const { sha256, width, height, features } = photo;
  const present = await listPhotos(tx, productId);
  if (present.some(other => other.sha256 === sha256)) return err('photo-twice', { field: 'photo' });
  if (present.length >= MAX_PHOTOS) return err('photo-limit', { field: 'photo', data: { max: MAX_PHOTOS } });
  const known = { pemdaId: pemda, sha256 };
  await tx
    .insert(photoFeature)
    .values({ ...known, version: FEATURES_VERSION, features })
    .onConflictDoUpdate({
      target: [photoFeature.pemdaId, photoFeature.sha256],
      set: { version: FEATURES_VERSION, features },
      setWhere: lt(photoFeature.version, FEATURES_VERSION),
    });
  await tx
    .insert(productPhoto)
    .values({ ...known, productId, position: present.length, width, height, addedAt: clock.now() });
  const { score, ruleSet } = await checkProduct(ctx, productId);
  ctx.record(catalogEvents['photo-added'](productId, { sha256, score, ruleSet }));
  await storePhoto(pemda, photo);
  return ok({ sha256 });
}
