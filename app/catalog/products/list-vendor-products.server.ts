import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listing } from '#db/schema/catalog/listings.ts';
import { product, productPhoto } from '#db/schema/catalog/products.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import { LISTED } from '../listings/listing-status.ts';
import type { Grade } from '../quality/score.ts';

export const PRODUCTS_PER_PAGE = 30;

export interface ProductLine {
  id: string;
  title: string;
  unit: string;
  priceRupiah: number | null;
  score: number | null;
  grade: Grade | null;
  /** Channel id → may it go out there; null when it was never checked. */
  mayGoOut: Record<string, boolean> | null;
  /** Codes that hold it back on at least one channel. */
  stops: string[];
  channels: string[];
  /** Code of the finding to mend next; null where there is none. */
  next: string | null;
  photo: string | null;
}

/** One page of a vendor's products, newest change first. Pages count from 1. */
export async function listVendorProducts(tx: Tx, vendorId: string, page = 1): Promise<ProductLine[]> {
  const rows = await tx
    .select({
      id: product.id,
      title: product.title,
      unit: product.unit,
      priceRupiah: product.priceRupiah,
      score: qualityResult.score,
      grade: qualityResult.grade,
      mayGoOut: qualityResult.mayGoOut,
      stops: qualityResult.stops,
      findings: qualityResult.findings,
    })
    .from(product)
    .leftJoin(
      qualityResult,
      and(eq(qualityResult.pemdaId, product.pemdaId), eq(qualityResult.productId, product.id)),
    )
    .where(eq(product.vendorId, vendorId))
    .orderBy(desc(product.changedAt), asc(product.id))
    .limit(PRODUCTS_PER_PAGE)
    .offset((page - 1) * PRODUCTS_PER_PAGE);
  const ids = rows.map(row => row.id);
  if (ids.length === 0) return [];
  const listings = await tx
    .select({ productId: listing.productId, channelId: listing.channelId })
    .from(listing)
    .where(and(inArray(listing.productId, ids), inArray(listing.status, LISTED)));
  const photos = await tx
    .select({ productId: productPhoto.productId, sha256: productPhoto.sha256 })
    .from(productPhoto)
    .where(and(inArray(productPhoto.productId, ids), eq(productPhoto.position, 0)));
  return rows.map(({ stops, findings, ...row }) => ({
    ...row,
    next: findings?.[0]?.code ?? null,
    stops: [...new Set(Object.values(stops ?? {}).flat())],
    channels: listings.filter(found => found.productId === row.id).map(found => found.channelId),
    photo: photos.find(found => found.productId === row.id)?.sha256 ?? null,
  }));
}

export async function countVendorProducts(tx: Tx, vendorId: string): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(product).where(eq(product.vendorId, vendorId));
  return row?.n ?? 0;
}
