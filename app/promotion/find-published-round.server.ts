import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionDraw, promotionList, promotionRound } from '#db/schema/promotion.ts';
import { SHOWCASE } from './round-status.ts';
import type { FullDocument } from './write-round.ts';

export interface PublishedRound {
  number: number;
  startsOn: string;
  endsOn: string;
  publishedAt: Date;
  document: FullDocument;
  /** The document as it was written, byte for byte. */
  text: string;
  /** The list that was drawn last in this document: what the page explains. */
  list: {
    sha256: string;
    entities: number;
    frozenAt: Date;
    beaconRound: number;
    drawAt: Date;
    drawnAt: Date;
  };
}

/** A published round of the showcase by its number, or null: a drawn one is nobody's business yet. */
export async function findPublishedRound(tx: Tx, number: number): Promise<PublishedRound | null> {
  const [round] = await tx
    .select()
    .from(promotionRound)
    .where(
      and(
        eq(promotionRound.channel, SHOWCASE),
        eq(promotionRound.number, number),
        eq(promotionRound.status, 'published'),
      ),
    );
  if (!round?.publishedAt) return null;
  const document = JSON.parse(round.document) as FullDocument;
  const [list] = await tx
    .select({
      sha256: promotionList.sha256,
      entities: promotionList.entities,
      frozenAt: promotionList.frozenAt,
      beaconRound: promotionList.beaconRound,
      drawAt: promotionList.drawAt,
      drawnAt: promotionDraw.drawnAt,
    })
    .from(promotionList)
    .innerJoin(
      promotionDraw,
      and(eq(promotionDraw.pemdaId, promotionList.pemdaId), eq(promotionDraw.listId, promotionList.id)),
    )
    .where(eq(promotionList.sha256, document.listSha256));
  if (!list) return null;
  const { startsOn, endsOn, publishedAt } = round;
  return { number, startsOn, endsOn, publishedAt, document, text: round.document, list };
}
