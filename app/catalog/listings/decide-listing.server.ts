import { eq } from 'drizzle-orm';
import { product } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { undoUntil } from '~/registration/decisions/outcomes.ts';
import { checkDay } from './check-day.ts';
import type { ListingCode } from './codes.ts';
import { OTHER_REASON, reasonsFor } from './curation-reasons.ts';
import type { ListingDecision } from './decision-form.ts';
import { type ListingStatus, mayMove, needsReason } from './listing-status.ts';
import { lockListing } from './lock-listing.server.ts';
import { moveListing } from './move-listing.server.ts';
import { tellOwner } from './tell-owner.server.ts';

export interface DecidedListing {
  seq: number;
  to: ListingStatus;
}

/**
 * What the office decides of a listing, or writes down of what the channel decided: passed on to the channel, rejected,
 * up since a day, frozen, sold out, expired, taken down. All reasons at once; the owner is written to. The row is locked:
 * of two officers who decide at once, one decides and one is told.
 */
export async function decideListing(
  ctx: Ctx,
  { listingId, version, seen, to, on, reasons, note }: ListingDecision & { listingId: string },
): Promise<Result<DecidedListing, ListingCode | 'not-allowed'>> {
  const { actor, tx, pemda } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'listing.decide', { pemda })) return err('not-allowed');
  const found = await lockListing(tx, listingId);
  if (!found) return err('listing-missing');
  if (found.version !== version) return err('listing-changed');
  if (!mayMove(found.status, to, 'office')) return err('no-such-way', { field: 'to' });
  const [about] = await tx
    .select({ changedAt: product.changedAt })
    .from(product)
    .where(eq(product.id, found.productId));
  if (seen !== '' && about?.changedAt.toISOString() !== seen) return err('product-changed');
  const today = wibDay(ctx.clock.now());
  // What the office itself looks at, it decides today; what a channel did has a day of its own.
  const day = checkDay(found.status === 'review' || on === '' ? today : on, found, today);
  if (!day.ok) return day;
  const named = reasonsFor(to, to === 'curation' ? [] : reasons);
  if (!named) return err('reason-unknown', { field: 'reasons' });
  if (needsReason(to) && named.length === 0) return err('reason-missing', { field: 'reasons' });
  if (named.includes(OTHER_REASON) && note === '') return err('note-missing', { field: 'note' });
  const told = { to, reasons: named, note: note || null };
  const { seq } = await moveListing(ctx, found, { ...told, on: day.value });
  await tellOwner(ctx, found, { ...told, seq, notBefore: undoUntil(ctx.clock.now()) });
  return ok({ seq, to });
}
