import { eq } from 'drizzle-orm';
import { listing } from '#db/schema/catalog/listings.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { isCalendarDay, wibDay } from '~/reference/calendar-day.ts';
import { err, fail, ok, type Problem, type Result } from '~/reference/result.ts';
import { may } from '~/registration/requirements/list-requirements.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { checkProduct } from '../findings/check-product.server.ts';
import { loadOwnProduct } from '../products/own-product.server.ts';
import { listListings, type ProductListing } from '../products/read-product.server.ts';
import { getVendorRequirements } from './get-vendor-requirements.server.ts';
import { type Channel, listChannels } from './list-channels.server.ts';
import { isListed } from './listing-status.ts';

export interface ListProductInput {
  productId: string;
  channelIds: readonly string[];
  /** The day on which it went up there, YYYY-MM-DD; not ahead of today in western Indonesia. */
  listedOn: string;
}

/**
 * Puts a product on channels. The checks are run again first, and the papers of the vendor are looked at: what holds
 * the product back on a channel is refused with the channel's name, and then no other channel is written either.
 * A product that was taken down goes up again on the same row.
 */
export async function listProduct(
  ctx: Ctx,
  { productId, channelIds, listedOn }: ListProductInput,
): Promise<Result<{ listed: string[] }, CatalogCode>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  if (own.value.vendor.status !== 'accepted') return err('vendor-not-accepted');
  const wanted = [...new Set(channelIds)];
  if (wanted.length === 0) return err('nothing-chosen', { field: 'channel' });
  if (!isCalendarDay(listedOn)) return err('listed-on-unreadable', { field: 'listedOn' });
  if (listedOn > wibDay(ctx.clock.now())) return err('listed-on-future', { field: 'listedOn' });

  const known = new Map((await listChannels(ctx.tx)).map(channel => [channel.id, channel]));
  const present = new Map((await listListings(ctx.tx, productId)).map(found => [found.channelId, found]));
  const { mayGoOut } = await checkProduct(ctx, productId);
  const vendorId = own.value.vendor.id;
  const { states } = await getVendorRequirements(ctx.tx, { vendorId, now: ctx.clock.now(), productId });
  const problems = wanted.flatMap(id => {
    const opened = { mayGoOut: mayGoOut[id] ?? false, mayPublish: may(states, 'publish', id) };
    return problemOf(known.get(id), present.get(id), opened);
  });
  if (problems.length > 0) return fail(problems);

  for (const channelId of wanted) {
    const listingId = await writeListing(ctx, { productId, channelId, listedOn }, present.get(channelId));
    ctx.record(catalogEvents.listed(productId, { channelId, listingId, listedOn }));
  }
  return ok({ listed: wanted });
}

function problemOf(
  channel: Channel | undefined,
  listed: ProductListing | undefined,
  { mayGoOut, mayPublish }: { mayGoOut: boolean; mayPublish: boolean },
): Problem<CatalogCode>[] {
  const field = 'channel';
  if (!channel) return [{ code: 'channel-unknown', field }];
  const data = { channel: channel.name };
  if (listed && isListed(listed.status)) return [{ code: 'already-listed', field, data }];
  if (!mayGoOut) return [{ code: 'listing-held', field, data }];
  return mayPublish ? [] : [{ code: 'requirements-due', field, data }];
}

async function writeListing(
  { tx, pemda }: Ctx,
  row: { productId: string; channelId: string; listedOn: string },
  before: ProductListing | undefined,
): Promise<string> {
  if (before) {
    const again = { status: 'live' as const, listedOn: row.listedOn, delistedOn: null };
    await tx.update(listing).set(again).where(eq(listing.id, before.id));
    return before.id;
  }
  const id = newId();
  await tx.insert(listing).values({ pemdaId: pemda, id, ...row, status: 'live' });
  return id;
}
