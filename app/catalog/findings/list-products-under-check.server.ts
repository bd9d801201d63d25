import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { photoFeature, productPhoto } from '#db/schema/catalog/products.ts';
import { findingWaiver, productSurroundings } from '#db/schema/catalog/quality.ts';
import { listVendorProfiles } from '~/registration/list-vendor-profiles.server.ts';
import { listStoredProducts } from '../products/read-product.server.ts';
import { listingInput } from '../products/stored-product.ts';
import type { ProductUnderCheck } from '../quality/assess-product.ts';
import type { ContextPhoto } from '../quality/context.ts';
import { nothingAround, type Surroundings } from '../quality/surroundings.ts';
import type { Waiver } from '../quality/waiver.ts';

/**
 * These products with everything that the checks look at, by their ids, in a handful of queries whatever their number:
 * texts and prices, features of photos, what was last found around them, the seller, what was accepted. No photo is decoded.
 */
export async function listProductsUnderCheck(
  tx: Tx,
  productIds: readonly string[],
): Promise<Map<string, ProductUnderCheck>> {
  const ids = [...productIds];
  if (ids.length === 0) return new Map();
  const products = await listStoredProducts(tx, ids);
  const vendors = await listVendorProfiles(tx, [...new Set(products.map(({ vendorId }) => vendorId))]);
  const photos = await listPhotos(tx, ids);
  const around = await listAround(tx, ids);
  const waivers = await listWaivers(tx, ids);
  return new Map(
    products.map(product => [
      product.id,
      {
        input: listingInput(product, vendors.get(product.vendorId)),
        photos: photos.get(product.id) ?? [],
        around: around.get(product.id),
        waivers: waivers.get(product.id) ?? [],
      },
    ]),
  );
}

function gather<R extends { productId: string }, V>(
  rows: readonly R[],
  value: (row: R) => V,
): Map<string, V[]> {
  const gathered = new Map<string, V[]>();
  for (const row of rows) {
    const list = gathered.get(row.productId) ?? [];
    list.push(value(row));
    gathered.set(row.productId, list);
  }
  return gathered;
}

async function listPhotos(tx: Tx, ids: string[]): Promise<Map<string, ContextPhoto[]>> {
  const { productId, sha256, position, addedAt } = productPhoto;
  const rows = await tx
    .select({ productId, sha256, features: photoFeature.features })
    .from(productPhoto)
    .leftJoin(photoFeature, eq(photoFeature.sha256, sha256))
    .where(inArray(productId, ids))
    .orderBy(asc(productId), asc(position), asc(addedAt));
  return gather(rows, ({ sha256: id, features }) =>
    features ? { id, state: 'measured', features } : { id, state: 'pending' },
  );
}

async function listAround(tx: Tx, ids: string[]): Promise<Map<string, Surroundings>> {
  const { productId, around } = productSurroundings;
  const rows = await tx
    .select({ productId, around })
    .from(productSurroundings)
    .where(inArray(productId, ids));
  // What an older release searched for may lack what this one looks at.
  return new Map(rows.map(row => [row.productId, { ...nothingAround, ...row.around }]));
}

async function listWaivers(tx: Tx, ids: string[]): Promise<Map<string, Waiver[]>> {
  const rows = await tx.select().from(findingWaiver).where(inArray(findingWaiver.productId, ids));
  return gather(rows, ({ check, code, acceptedBy, acceptedAs, reason, untilOn, evidence }) => ({
    check,
    code,
    who: acceptedBy,
    as: acceptedAs,
    why: reason,
    until: untilOn,
    ...(evidence ? { evidence } : {}),
  }));
}
