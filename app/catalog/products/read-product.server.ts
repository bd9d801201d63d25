import { asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listing } from '#db/schema/catalog/listings.ts';
import { photoFeature, product, productPhoto, productPrice } from '#db/schema/catalog/products.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import type { ListingStatus } from '../listings/listing-status.ts';
import type { PhotoFeatures } from '../quality/photo/photo-features.ts';
import type { StoredProduct } from './stored-product.ts';

export interface ProductPhoto {
  sha256: string;
  width: number;
  height: number;
  features: PhotoFeatures | null;
}

export interface ProductListing {
  id: string;
  channelId: string;
  status: ListingStatus;
  /** Null before it first goes up. */
  listedOn: string | null;
  delistedOn: string | null;
}

/** The price before the present one: the last that was another. */
const previousPriceRupiah = sql<string | null>`(
  select p.price_rupiah from ${productPrice} p
  where p.pemda_id = product.pemda_id and p.product_id = product.id
    and p.price_rupiah is distinct from product.price_rupiah and p.price_rupiah is not null
  order by p.since desc limit 1)`;

/** These products with their texts, prices and papers; RLS hides those of another pemda. In no order. */
export async function listStoredProducts(tx: Tx, productIds: readonly string[]): Promise<StoredProduct[]> {
  if (productIds.length === 0) return [];
  const { pemdaId, originVendorId, createdAt, changedAt, ...columns } = getTableColumns(product);
  const rows = await tx
    .select({ ...columns, previousPriceRupiah })
    .from(product)
    .where(inArray(product.id, [...productIds]));
  return rows.map(row => ({
    ...row,
    previousPriceRupiah: row.previousPriceRupiah === null ? null : Number(row.previousPriceRupiah),
  }));
}

/** The product itself, or null. */
export async function findProduct(tx: Tx, productId: string): Promise<StoredProduct | null> {
  const [found] = await listStoredProducts(tx, [productId]);
  return found ?? null;
}

/** Photos in their order; `features` is null until a photo has been measured. */
export async function listPhotos(tx: Tx, productId: string): Promise<ProductPhoto[]> {
  return tx
    .select({
      sha256: productPhoto.sha256,
      width: productPhoto.width,
      height: productPhoto.height,
      features: photoFeature.features,
    })
    .from(productPhoto)
    .leftJoin(photoFeature, eq(photoFeature.sha256, productPhoto.sha256))
    .where(eq(productPhoto.productId, productId))
    .orderBy(asc(productPhoto.position), asc(productPhoto.addedAt));
}

export async function listListings(tx: Tx, productId: string): Promise<ProductListing[]> {
  return tx
    .select({
      id: listing.id,
      channelId: listing.channelId,
      status: listing.status,
      listedOn: listing.listedOn,
      delistedOn: listing.delistedOn,
    })
    .from(listing)
    .where(eq(listing.productId, productId))
    .orderBy(asc(listing.channelId));
}

/** The stored outcome of the last check, or null when there was none yet. */
export async function findQuality(tx: Tx, productId: string) {
  const [row] = await tx.select().from(qualityResult).where(eq(qualityResult.productId, productId));
  return row ?? null;
}
export type StoredQuality = NonNullable<Awaited<ReturnType<typeof findQuality>>>;
