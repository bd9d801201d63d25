import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionEntry, promotionList } from '#db/schema/promotion.ts';

export interface PublicId {
  vendorId: string;
  publicId: string;
  listId: string;
  listSha256: string;
}

/** Which vendor hides behind each public id of the given lists, named by their hashes. */
export async function listPublicIds(tx: Tx, listHashes: readonly string[]): Promise<PublicId[]> {
  if (listHashes.length === 0) return [];
  return tx
    .select({
      vendorId: promotionEntry.vendorId,
      publicId: promotionEntry.publicId,
      listId: promotionEntry.listId,
      listSha256: promotionList.sha256,
    })
    .from(promotionEntry)
    .innerJoin(
      promotionList,
      and(eq(promotionList.pemdaId, promotionEntry.pemdaId), eq(promotionList.id, promotionEntry.listId)),
    )
    .where(inArray(promotionList.sha256, [...listHashes]));
}
