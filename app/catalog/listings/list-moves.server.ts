import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listing, listingMove } from '#db/schema/catalog/listings.ts';
import type { Mover } from './listing-status.ts';
import type { LoggedMove } from './move-log.ts';

/** One line of a listing's log as it can be shown: by which side, never by whom. */
export interface ShownMove extends LoggedMove {
  listingId: string;
  channelId: string;
  seq: number;
  movedAt: Date;
  mover: Mover;
  reasons: string[];
  note: string | null;
}

/** The logs of all listings of a product, in the order in which they were written. */
export async function listMovesOfProduct(tx: Tx, productId: string): Promise<ShownMove[]> {
  const { listingId, seq, from, to, on, undo, movedAt, mover, reasons, note } = listingMove;
  return tx
    .select({
      ...{ listingId, channelId: listing.channelId, seq, from, to, on, undo, movedAt, mover, reasons, note },
    })
    .from(listing)
    .innerJoin(listingMove, eq(listingMove.listingId, listing.id))
    .where(eq(listing.productId, productId))
    .orderBy(asc(listing.id), asc(seq));
}
