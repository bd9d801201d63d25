import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionEntry, promotionList } from '#db/schema/promotion.ts';
import { listEntities } from '~/registration/duplicates/list-entities.server.ts';

export interface PublicId {
  vendorId: string;
  /** The entity that the vendor belongs to now, whatever it was when the list was frozen. */
  entityId: string;
  publicId: string;
  listId: string;
  listSha256: string;
}

/** Which vendor hides behind each public id of the given lists, named by their hashes. */
export async function listPublicIds(tx: Tx, listHashes: readonly string[]): Promise<PublicId[]> {
  if (listHashes.length === 0) return [];
  const entities = await listEntities(tx);
  const rows = await tx
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
  return rows.map(row => ({ ...row, entityId: entities.get(row.vendorId) ?? row.vendorId }));
}
