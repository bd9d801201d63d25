import { asc, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product, productPhoto } from '#db/schema/catalog/products.ts';

export interface ProductCard {
  productId: string;
  title: string;
  unit: string;
  priceRupiah: number | null;
  /** First photo, by the hash that names it in storage and in its address. */
  photo: { sha256: string } | null;
}

/** What a card shows of each of the given products. */
export async function listProductCards(tx: Tx, productIds: readonly string[]): Promise<ProductCard[]> {
  if (productIds.length === 0) return [];
  const products = await tx
    .select({
      productId: product.id,
      title: product.title,
      unit: product.unit,
      priceRupiah: product.priceRupiah,
    })
    .from(product)
    .where(inArray(product.id, [...productIds]));
  const photos = await tx
    .select({ productId: productPhoto.productId, sha256: productPhoto.sha256 })
    .from(productPhoto)
    .where(inArray(productPhoto.productId, [...productIds]))
    .orderBy(asc(productPhoto.position));
  return products.map(row => {
    const first = photos.find(photo => photo.productId === row.productId);
    return { ...row, photo: first ? { sha256: first.sha256 } : null };
  });
}
