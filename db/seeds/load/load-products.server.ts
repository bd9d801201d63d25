import type { Ctx } from '~/audit/command.server.ts';
import { parseNetContent } from '~/catalog/net-content.ts';
import { FEATURES_VERSION } from '~/catalog/photos/add-product-photo.server.ts';
import type { PreparedPhoto } from '~/catalog/photos/prepare-photo.server.ts';
import { storedNetContent } from '~/catalog/products/stored-product.ts';
import { wib } from '../calendar.ts';
import type { StoryPlan, StoryProduct } from '../story.ts';
import { seedEvents } from './events.ts';
import { type Row, writeRows } from './write-rows.server.ts';

function productRow(plan: StoryPlan, product: StoryProduct): Row {
  return {
    pemdaId: plan.pemda,
    id: product.id,
    vendorId: product.vendor.id,
    title: product.title,
    description: product.description,
    category: product.category,
    unit: product.unit,
    ...storedNetContent(parseNetContent(product.netContent)),
    priceRupiah: product.priceRupiah,
    priceIncludesPpn: product.priceIncludesPpn,
    priceOn: product.createdOn,
    brand: product.brand === '' ? null : product.brand,
    documents: product.documents,
    createdAt: wib(product.createdOn, 10, 0),
    changedAt: wib(product.createdOn, 10, 0),
  };
}

/** Channels, products, listings and photos of a story, in one transaction with one event. */
export async function loadProducts(
  ctx: Ctx,
  plan: StoryPlan,
  products: readonly StoryProduct[],
  pictures: ReadonlyMap<string, PreparedPhoto>,
): Promise<void> {
  const own = { pemdaId: plan.pemda };
  const channels = plan.channels.map(({ id, name, kind }) => ({ ...own, id, name, kind }));
  const listings = products.flatMap(product =>
    product.listings.map(listing => ({
      ...own,
      id: listing.id,
      productId: product.id,
      channelId: listing.channel,
      status: listing.status,
      externalId: listing.externalId ?? null,
      listedOn: listing.listedOn,
      delistedOn: null,
    })),
  );
  const photos = products.flatMap(product =>
    product.pictures.map((name, position) => {
      const { sha256, width, height } = pictures.get(name)!;
      const addedAt = wib(product.createdOn, 10, 5);
      return { ...own, productId: product.id, sha256, position, width, height, addedAt };
    }),
  );
  await writeRows(ctx.tx, 'channel', channels);
  await writeRows(
    ctx.tx,
    'product',
    products.map(product => productRow(plan, product)),
  );
  await writeRows(ctx.tx, 'listing', listings);
  const features = [...pictures.values()].map(picture => ({
    ...own,
    sha256: picture.sha256,
    version: FEATURES_VERSION,
    features: picture.features,
  }));
  await writeRows(ctx.tx, 'photo_feature', features);
  await writeRows(ctx.tx, 'product_photo', photos);
  const counts = { products: products.length, listings: listings.length, photos: photos.length };
  ctx.record(seedEvents['products-loaded'](plan.pemda, { story: plan.name, ...counts }));
}
