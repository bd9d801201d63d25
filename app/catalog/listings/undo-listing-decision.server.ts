import { and, eq } from 'drizzle-orm';
import { listingMove } from '#db/schema/catalog/listings.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { canStillUndo } from '~/registration/decisions/outcomes.ts';
import type { ListingCode } from './codes.ts';
import { lockListing } from './lock-listing.server.ts';
import { moveListing } from './move-listing.server.ts';
import { untellOwner } from './tell-owner.server.ts';

/** Takes the office's last move back within ten minutes: the listing stands as before, the message goes, the log keeps both. */
export async function undoListingDecision(
  ctx: Ctx,
  { listingId, seq }: { listingId: string; seq: number },
): Promise<Result<null, ListingCode | 'not-allowed'>> {
  const { actor, tx, pemda } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'listing.decide', { pemda })) return err('not-allowed');
  const found = await lockListing(tx, listingId);
  if (!found) return err('listing-missing');
  const [move] = await tx
    .select()
    .from(listingMove)
    .where(and(eq(listingMove.listingId, listingId), eq(listingMove.seq, seq)));
  if (!move || found.version !== seq || move.undo || move.mover !== 'office') return err('undo-not-last');
  if (!canStillUndo(move.movedAt, ctx.clock.now())) return err('undo-too-late');
  await moveListing(ctx, found, { to: move.from, on: move.on, undo: true });
  await untellOwner(ctx, listingId, move);
  return ok(null);
}
