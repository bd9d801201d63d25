import { eq } from 'drizzle-orm';
import { listing } from '#db/schema/catalog/listings.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { loadOwnProduct } from '../products/own-product.server.ts';
import { listListings } from '../products/read-product.server.ts';
import { isListed } from './listing-status.ts';

/** Takes a product off one channel, from today. The row stays: the days on which it was on offer are evidence. */
export async function delistProduct(
  ctx: Ctx,
  { productId, channelId }: { productId: string; channelId: string },
): Promise<Result<null, CatalogCode>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  const found = (await listListings(ctx.tx, productId)).find(row => row.channelId === channelId);
  if (!found || !isListed(found.status)) return err('listing-missing');
  const delistedOn = wibDay(ctx.clock.now());
  if (delistedOn < (found.listedOn ?? delistedOn)) return err('delisted-before-listed');
  await ctx.tx.update(listing).set({ status: 'delisted', delistedOn }).where(eq(listing.id, found.id));
  ctx.record(catalogEvents.delisted(productId, { channelId, listingId: found.id, delistedOn }));
  return ok(null);
}
