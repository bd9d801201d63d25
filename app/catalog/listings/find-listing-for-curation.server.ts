import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { channel, listing } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import { productSurroundings } from '#db/schema/catalog/quality.ts';
import { findVendor } from '~/registration/find-vendor.server.ts';
import {
  findProduct,
  findQuality,
  listPhotos,
  type ProductPhoto,
  type StoredQuality,
} from '../products/read-product.server.ts';
import type { StoredProduct } from '../products/stored-product.ts';
import type { Neighbour } from '../title-similarity.ts';
import type { Curator } from './curator.ts';
import { findNextInCuration } from './list-curation-queue.server.ts';
import { listMovesOfProduct, type ShownMove } from './list-moves.server.ts';
import type { ListingStatus } from './listing-status.ts';

export interface ListingForCuration {
  id: string;
  status: ListingStatus;
  statusSince: Date;
  version: number;
  listedOn: string | null;
  delistedOn: string | null;
  channel: { id: string; name: string; curatedBy: Curator };
  product: StoredProduct;
  changedAt: Date;
  vendorName: string;
  photos: ProductPhoto[];
  quality: StoredQuality | null;
  /** What others ask for goods with the most similar titles. */
  neighbours: Neighbour[];
  moves: ShownMove[];
  /** Waits right behind this one. */
  next: string | null;
}

/** Everything that the office looks at before it decides; null for an id that is not in this pemda. */
export async function findListingForCuration(tx: Tx, id: string): Promise<ListingForCuration | null> {
  const [row] = await tx
    .select({ listing, channel, changedAt: product.changedAt })
    .from(listing)
    .innerJoin(channel, and(eq(channel.pemdaId, listing.pemdaId), eq(channel.id, listing.channelId)))
    .innerJoin(product, and(eq(product.pemdaId, listing.pemdaId), eq(product.id, listing.productId)))
    .where(eq(listing.id, id));
  const found = row && (await findProduct(tx, row.listing.productId));
  if (!row || !found) return null;
  const { productId, status, statusSince, version, listedOn, delistedOn, channelId } = row.listing;
  const [around] = await tx
    .select({ around: productSurroundings.around })
    .from(productSurroundings)
    .where(eq(productSurroundings.productId, productId));
  const moves = await listMovesOfProduct(tx, productId);
  const { name, curatedBy } = row.channel;
  return {
    ...{ id, status, statusSince, version, listedOn, delistedOn, changedAt: row.changedAt, product: found },
    channel: { id: channelId, name, curatedBy },
    vendorName: (await findVendor(tx, found.vendorId))?.name ?? '',
    photos: await listPhotos(tx, productId),
    quality: await findQuality(tx, productId),
    neighbours: around?.around.neighbours ?? [],
    moves: moves.filter(move => move.listingId === id),
    next: await findNextInCuration(tx, { id, status, channelId: null }),
  };
}
