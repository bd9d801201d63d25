import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { photoFeature, product, productPhoto } from '#db/schema/catalog/products.ts';
import type { CorpusPhoto, CorpusProduct } from './corpus-product.ts';

const fields = {
  id: product.id,
  vendorId: product.vendorId,
  title: product.title,
  description: product.description,
  category: product.category,
  brand: product.brand,
  priceRupiah: product.priceRupiah,
  netContent: product.netContent,
  netContentUnit: product.netContentUnit,
};

/** Measured photos of products in their order, by product. */
export async function listCorpusPhotos(tx: Tx, productIds: readonly string[]) {
  const photos = new Map<string, CorpusPhoto[]>();
  if (productIds.length === 0) return photos;
  const rows = await tx
    .select({
      productId: productPhoto.productId,
      id: productPhoto.sha256,
      features: photoFeature.features,
    })
    .from(productPhoto)
    .innerJoin(
      photoFeature,
      and(eq(photoFeature.pemdaId, productPhoto.pemdaId), eq(photoFeature.sha256, productPhoto.sha256)),
    )
    .where(inArray(productPhoto.productId, [...productIds]))
    .orderBy(asc(productPhoto.position), asc(productPhoto.addedAt));
  for (const { productId, id, features } of rows) {
    const photo = { id, hash: features.hash, mirrorHash: features.mirrorHash };
    photos.set(productId, [...(photos.get(productId) ?? []), photo]);
  }
  return photos;
}

export async function findCorpusProduct(tx: Tx, productId: string): Promise<CorpusProduct | null> {
  const [row] = await tx.select(fields).from(product).where(eq(product.id, productId));
  if (!row) return null;
  const photos = await listCorpusPhotos(tx, [productId]);
  return { ...row, photos: photos.get(productId) ?? [] };
}

/** The products after the one named, by id; empty behind the last. */
export async function listCorpusProducts(
  tx: Tx,
  { after, limit }: { after: string | null; limit: number },
): Promise<CorpusProduct[]> {
  const rows = await tx
    .select(fields)
    .from(product)
    .where(after ? gt(product.id, after) : undefined)
    .orderBy(asc(product.id))
    .limit(limit);
  const photos = await listCorpusPhotos(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(row => ({ ...row, photos: photos.get(row.id) ?? [] }));
}
