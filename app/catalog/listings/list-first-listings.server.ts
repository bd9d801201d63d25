import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { listing, listingMove } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';

/** Calendar days. Null = not yet. */
export interface FirstListing {
  vendorId: string;
  /** A product went to the office or the channel: every check that stops there was passed. */
  passedOn: string | null;
  /** A product was on offer. */
  listedOn: string | null;
}

/** When each vendor first got a product past the checks and first had one on offer, from the log of moves. */
export async function listFirstListings(tx: Tx): Promise<FirstListing[]> {
  const first = (...states: ('review' | 'curation' | 'live')[]) =>
    sql<string | null>`min(${listingMove.on}) filter (where ${inArray(listingMove.to, states)})::text`;
  return tx
    .select({
      vendorId: product.vendorId,
      passedOn: first('review', 'curation', 'live'),
      listedOn: first('live'),
    })
    .from(listingMove)
    .innerJoin(listing, and(eq(listing.pemdaId, listingMove.pemdaId), eq(listing.id, listingMove.listingId)))
    .innerJoin(product, and(eq(product.pemdaId, listing.pemdaId), eq(product.id, listing.productId)))
    .groupBy(product.vendorId);
}
