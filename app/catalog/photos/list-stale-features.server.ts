import { and, asc, gt, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { photoFeature } from '#db/schema/catalog/products.ts';
import { FEATURES_VERSION, type PhotoFeatures } from '../quality/photo/photo-features.ts';

export interface StaleFeatures {
  sha256: string;
  features: PhotoFeatures;
}

/** Photos whose figures come from older formulas, in the order of their names, behind the one that was seen last. */
export async function listStaleFeatures(
  tx: Tx,
  { after = '', limit }: { after?: string; limit: number },
): Promise<StaleFeatures[]> {
  return tx
    .select({ sha256: photoFeature.sha256, features: photoFeature.features })
    .from(photoFeature)
    .where(and(lt(photoFeature.version, FEATURES_VERSION), gt(photoFeature.sha256, after)))
    .orderBy(asc(photoFeature.sha256))
    .limit(limit);
}
