import { eq } from 'drizzle-orm';
import { listingMove } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { addDays, wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { earliestMove } from './check-day.ts';
import type { ListingCode } from './codes.ts';
import { entryTo } from './curator.ts';
import { lapseOf } from './list-lapsed-listings.server.ts';
import { isListed } from './listing-status.ts';
import { lockListing } from './lock-listing.server.ts';
import { moveListing } from './move-listing.server.ts';
import { tellOwner } from './tell-owner.server.ts';

type Followed = Result<{ moved: boolean }, ListingCode | 'not-allowed'>;

/** Takes a listing down as expired from the day after its paper's last, and tells the owner. For the portal itself. */
export async function expireListing(ctx: Ctx, listingId: string): Promise<Followed> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  const found = await lockListing(ctx.tx, listingId);
  if (!found) return err('listing-missing');
  const [goods] = await ctx.tx.select().from(product).where(eq(product.id, found.productId));
  const lapse = goods && lapseOf(goods, wibDay(ctx.clock.now()));
  if (!lapse || !isListed(found.status)) return ok({ moved: false });
  const after = addDays(lapse.expiresOn, 1);
  const [on = after] = [after, earliestMove(found) ?? after].sort().slice(-1);
  const reasons = ['document-expired'];
  const move = { to: 'expired' as const, on, reasons };
  const { seq } = await moveListing(ctx, found, move);
  await tellOwner(ctx, found, { seq, to: 'expired', reasons, note: null, lapsedOn: lapse.expiresOn });
  return ok({ moved: true });
}

/**
 * Brings back what the portal let expire once the paper is renewed and the checks let the product out: up again where
 * nobody looks first, else to the office.
 */
export async function renewListing(ctx: Ctx, listingId: string): Promise<Followed> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  const found = await lockListing(ctx.tx, listingId);
  if (!found) return err('listing-missing');
  const today = wibDay(ctx.clock.now());
  const [goods] = await ctx.tx.select().from(product).where(eq(product.id, found.productId));
  const moves = await ctx.tx.select().from(listingMove).where(eq(listingMove.listingId, listingId));
  const own = moves.find(move => move.seq === found.version)?.mover === 'system';
  const [quality] = await ctx.tx
    .select()
    .from(qualityResult)
    .where(eq(qualityResult.productId, found.productId));
  const mayGoOut = quality?.mayGoOut[found.channelId] ?? false;
  if (found.status !== 'expired' || !own || !goods || lapseOf(goods, today) || !mayGoOut)
    return ok({ moved: false });
  await moveListing(ctx, found, { to: entryTo(found.curatedBy), on: today });
  return ok({ moved: true });
}
