import type { Ctx } from '~/audit/command.server.ts';
import { type LoggedMove, standingOf } from '~/catalog/listings/move-log.ts';
import { parseNetContent } from '~/catalog/net-content.ts';
import type { PreparedPhoto } from '~/catalog/photos/prepare-photo.server.ts';
import { storedNetContent } from '~/catalog/products/stored-product.ts';
import { loadCategoryTree } from '~/catalog/quality/load-rules.server.ts';
import { FEATURES_VERSION } from '~/catalog/quality/photo/photo-features.ts';
import { systemId } from '~/identity/actor.ts';
import { addDays, wib } from '../calendar.ts';
import { attributesOf } from '../goods/attributes-of.ts';
import { type LoggedListing, logListings, type StoryMove } from '../goods/listing-logs.ts';
import { storyId } from '../ids.ts';
import { throwDice } from '../random.ts';
import type { StoryPlan, StoryProduct, StoryVendor } from '../story.ts';
import { officerOf } from './actors.ts';
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
    ...confirmation(plan, product),
    brand: product.brand === '' ? null : product.brand,
    attributes: attributesOf(product),
    documents: product.documents,
    createdAt: wib(product.createdOn, 10, 0),
    changedAt: wib(product.createdOn, 10, 0),
  };
}

/** Most owners have said within half a year that price and product still hold; the others are due. */
function confirmation({ today }: StoryPlan, { id, createdOn }: StoryProduct): Row {
  const dice = throwDice(`confirmed/${id}`);
  const lately = addDays(today, -dice.int(5, 150));
  const on = dice.chance(0.85) && lately > createdOn ? lately : createdOn;
  return { priceConfirmedOn: on, confirmedOn: on };
}

/** The row says what its log says. */
function listingRow({ pemda }: StoryPlan, { id, product, channel, externalId, moves }: LoggedListing): Row {
  const { status, listedOn, delistedOn } = standingOf(logOf(moves));
  return {
    ...{ pemdaId: pemda, id, productId: product.id, channelId: channel, externalId },
    ...{ status, listedOn, delistedOn, statusSince: moves.at(-1)!.writtenAt, version: moves.length },
  };
}

const logOf = (moves: readonly StoryMove[]): LoggedMove[] =>
  moves.map(({ to, on }, at) => ({ from: moves[at - 1]?.to ?? 'draft', to, on, undo: false }));

function moveRows(plan: StoryPlan, { id, product, moves }: LoggedListing): Row[] {
  const people = { vendor: product.vendor.personId, office: officerOf(plan).personId, system: systemId };
  return moves.map(({ to, on, writtenAt, mover, reasons, note }, at) => ({
    ...{ pemdaId: plan.pemda, id: storyId(throwDice(`move/${id}/${at}`), writtenAt), listingId: id },
    ...{ seq: at + 1, fromStatus: moves[at - 1]?.to ?? 'draft', toStatus: to, effectiveOn: on },
    ...{ movedAt: writtenAt, movedBy: people[mover], mover, undo: false, reasons, note },
  }));
}

/** The price that a product began with. */
function priceRow(plan: StoryPlan, { id, createdOn, priceRupiah, priceIncludesPpn }: StoryProduct): Row {
  const since = wib(createdOn, 10, 0);
  return { pemdaId: plan.pemda, productId: id, since, priceRupiah, includesPpn: priceIncludesPpn };
}

/** Channels, products, listings and photos of a story, in one transaction with one event. */
export async function loadProducts(
  ctx: Ctx,
  plan: StoryPlan,
  products: readonly StoryProduct[],
  pictures: ReadonlyMap<string, PreparedPhoto>,
  seller: StoryVendor,
): Promise<void> {
  const own = { pemdaId: plan.pemda };
  const channels = plan.channels.map(({ id, name, kind, curatedBy = 'nobody' }) => {
    return { ...own, id, name, kind, curatedBy };
  });
  const logged = logListings(plan, products, loadCategoryTree(), seller.id);
  const listings = logged.map(listing => listingRow(plan, listing));
  const moves = logged.flatMap(listing => moveRows(plan, listing));
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
  await writeRows(
    ctx.tx,
    'product_price',
    products.map(product => priceRow(plan, product)),
  );
  await writeRows(ctx.tx, 'listing', listings);
  await writeRows(ctx.tx, 'listing_move', moves);
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
