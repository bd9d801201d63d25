import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionDraw, promotionList } from '#db/schema/promotion.ts';

export type WaitingList = typeof promotionList.$inferSelect;

/** The list of a channel that is frozen and not drawn yet, or null. */
export async function findWaitingList(tx: Tx, channel: string): Promise<WaitingList | null> {
  const [row] = await tx
    .select({ list: promotionList })
    .from(promotionList)
    .leftJoin(
      promotionDraw,
      and(eq(promotionDraw.pemdaId, promotionList.pemdaId), eq(promotionDraw.listId, promotionList.id)),
    )
    .where(and(eq(promotionList.channel, channel), isNull(promotionDraw.listId)))
    .orderBy(desc(promotionList.frozenAt))
    .limit(1);
  return row?.list ?? null;
}
