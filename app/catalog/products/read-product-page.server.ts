import type { Tx } from '#db/client.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findVendorOfPerson, type OwnVendor } from '~/registration/find-vendor-of-person.server.ts';
import { type Channel, listChannels } from '../listings/list-channels.server.ts';
import {
  findProduct,
  findQuality,
  listListings,
  listPhotos,
  type ProductListing,
  type ProductPhoto,
  type StoredQuality,
} from './read-product.server.ts';
import type { StoredProduct } from './stored-product.ts';

export interface ProductPage {
  vendor: OwnVendor;
  product: StoredProduct;
  photos: ProductPhoto[];
  listings: ProductListing[];
  channels: Channel[];
  quality: StoredQuality | null;
}

/** Everything about one product for its owner; null for any id that is not the owner's. */
export async function findProductPage(
  tx: Tx,
  personId: string,
  productId: string | undefined,
): Promise<ProductPage | null> {
  if (!isId(productId)) return null;
  const vendor = await findVendorOfPerson(tx, personId);
  const product = vendor && (await findProduct(tx, productId));
  if (!product || product.vendorId !== vendor.id) return null;
  return {
    vendor,
    product,
    photos: await listPhotos(tx, productId),
    listings: await listListings(tx, productId),
    channels: await listChannels(tx),
    quality: await findQuality(tx, productId),
  };
}
