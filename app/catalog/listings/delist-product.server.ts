import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CatalogCode } from '../codes.ts';
import { loadOwnProduct } from '../products/own-product.server.ts';
import type { ListingCode } from './codes.ts';
import { mayMove } from './listing-status.ts';
import { lockListingOn } from './lock-listing.server.ts';
import { moveListing } from './move-listing.server.ts';

/** Takes a product off one channel, from today. The row stays: the days on which it was on offer are evidence. */
export async function delistProduct(
  ctx: Ctx,
  { productId, channelId }: { productId: string; channelId: string },
): Promise<Result<null, CatalogCode | ListingCode>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  const found = await lockListingOn(ctx.tx, productId, channelId);
  if (!found || !mayMove(found.status, 'delisted', 'vendor')) return err('listing-missing');
  await moveListing(ctx, found, { to: 'delisted', on: wibDay(ctx.clock.now()) });
  return ok(null);
}
