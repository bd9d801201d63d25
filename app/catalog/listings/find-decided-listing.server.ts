import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listing, listingMove } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { canStillUndo, undoUntil } from '~/registration/decisions/outcomes.ts';
import type { ListingStatus } from './listing-status.ts';

/** What an officer is told right after deciding, and until when it can be taken back. */
export interface DecidedNotice {
  listingId: string;
  seq: number;
  title: string;
  to: ListingStatus;
  undone: boolean;
  undoUntil: Date | null;
}

/** `<listing id>.<seq>` as the address carries it. */
export async function findDecidedListing(
  tx: Tx,
  decided: string | null,
  now: Date,
): Promise<DecidedNotice | null> {
  const [listingId, seq] = (decided ?? '').split('.');
  if (!isId(listingId) || !/^\d{1,6}$/.test(seq ?? '')) return null;
  const [row] = await tx
    .select({ move: listingMove, version: listing.version, title: product.title })
    .from(listingMove)
    .innerJoin(listing, and(eq(listing.pemdaId, listingMove.pemdaId), eq(listing.id, listingMove.listingId)))
    .innerJoin(product, and(eq(product.pemdaId, listing.pemdaId), eq(product.id, listing.productId)))
    .where(and(eq(listingMove.listingId, listingId), eq(listingMove.seq, Number(seq))));
  if (row?.move.mover !== 'office') return null;
  const { to, undo, movedAt } = row.move;
  const open = !undo && row.version === row.move.seq && canStillUndo(movedAt, now);
  const until = open ? undoUntil(movedAt) : null;
  return { listingId, seq: row.move.seq, title: row.title, to, undone: undo, undoUntil: until };
}
