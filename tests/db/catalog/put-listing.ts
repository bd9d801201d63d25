import type { Tx } from '#db/client.server.ts';
import { listing, listingMove } from '#db/schema/catalog/listings.ts';
import type { ListingStatus } from '~/catalog/listings/listing-status.ts';
import { standingOf } from '~/catalog/listings/move-log.ts';
import { systemId } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';

/** A listing that came to stand where these moves leave it, without the commands that would have asked for more. */
export async function putListing(
  tx: Tx,
  row: { pemdaId: string; id: string; productId: string; channelId: string; externalId?: string | null },
  moves: readonly { to: ListingStatus; on: string }[],
): Promise<void> {
  const log = moves.map(({ to, on }, at) => ({ from: moves[at - 1]?.to ?? 'draft', to, on, undo: false }));
  const { status, listedOn, delistedOn } = standingOf(log);
  await tx.insert(listing).values({ ...row, status, listedOn, delistedOn, version: log.length });
  if (log.length === 0) return;
  const by = { movedAt: new Date('2026-11-01T00:00:00Z'), movedBy: systemId, mover: 'vendor' as const };
  await tx.insert(listingMove).values(
    log.map((move, at) => {
      return { pemdaId: row.pemdaId, id: newId(), listingId: row.id, seq: at + 1, ...move, ...by };
    }),
  );
}
