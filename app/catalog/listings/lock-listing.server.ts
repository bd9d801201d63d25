import { and, eq, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { channel, listing } from '#db/schema/catalog/listings.ts';
import type { Curator } from './curator.ts';
import type { ListingStatus } from './listing-status.ts';

export interface LockedListing {
  id: string;
  productId: string;
  channelId: string;
  channelName: string;
  curatedBy: Curator;
  status: ListingStatus;
  version: number;
  listedOn: string | null;
  delistedOn: string | null;
}

/** One listing with its channel, its row locked until the command ends: of two who move it at once, the second is told. */
async function lock(tx: Tx, which: SQL | undefined): Promise<LockedListing | null> {
  const [row] = await tx
    .select({
      id: listing.id,
      productId: listing.productId,
      channelId: listing.channelId,
      channelName: channel.name,
      curatedBy: channel.curatedBy,
      status: listing.status,
      version: listing.version,
      listedOn: listing.listedOn,
      delistedOn: listing.delistedOn,
    })
    .from(listing)
    .innerJoin(channel, and(eq(channel.pemdaId, listing.pemdaId), eq(channel.id, listing.channelId)))
    .where(which)
    .for('update', { of: listing });
  return row ?? null;
}

export function lockListing(tx: Tx, listingId: string): Promise<LockedListing | null> {
  return lock(tx, eq(listing.id, listingId));
}

export function lockListingOn(tx: Tx, productId: string, channelId: string): Promise<LockedListing | null> {
  return lock(tx, and(eq(listing.productId, productId), eq(listing.channelId, channelId)));
}
