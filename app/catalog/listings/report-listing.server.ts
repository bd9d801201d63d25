import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CatalogCode } from '../codes.ts';
import { loadOwnProduct } from '../products/own-product.server.ts';
import { checkDay } from './check-day.ts';
import type { ListingCode } from './codes.ts';
import { reasonsFor } from './curation-reasons.ts';
import { type ListingStatus, reportsFor } from './listing-status.ts';
import { lockListingOn } from './lock-listing.server.ts';
import { moveListing } from './move-listing.server.ts';

export interface ListingReport {
  productId: string;
  channelId: string;
  to: ListingStatus;
  /** The day from which it holds, YYYY-MM-DD; "" for today. */
  on: string;
  /** What the channel named when it rejected the product. */
  reasons: readonly string[];
}

/** What the owner knows of its listing before anybody else: up since a day, sold out, turned down by the channel, taken back. */
export async function reportListing(
  ctx: Ctx,
  { productId, channelId, to, on, reasons }: ListingReport,
): Promise<Result<null, CatalogCode | ListingCode>> {
  const own = await loadOwnProduct(ctx, productId);
  if (!own.ok) return own;
  const found = await lockListingOn(ctx.tx, productId, channelId);
  if (!found) return err('listing-missing');
  if (!reportsFor(found.status).includes(to)) return err('no-such-way', { field: 'to' });
  const today = wibDay(ctx.clock.now());
  const day = checkDay(on === '' ? today : on, found, today);
  if (!day.ok) return day;
  const named = to === 'rejected' ? reasonsFor(to, reasons) : [];
  if (!named) return err('reason-unknown', { field: 'reasons' });
  if (to === 'rejected' && named.length === 0) return err('reason-missing', { field: 'reasons' });
  await moveListing(ctx, found, { to, on: day.value, reasons: named });
  return ok(null);
}
