import { and, count, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionRound, promotionSlot } from '#db/schema/promotion.ts';
import { type RoundStatus, SHOWCASE } from './round-status.ts';

export interface RoundLine {
  roundId: string;
  number: number;
  status: RoundStatus;
  startsOn: string;
  endsOn: string;
  slots: number;
  /** Entities shown; 0 until publication. */
  shown: number;
  waiting: number;
  drawnAt: Date;
  publishedAt: Date | null;
}

/** The calendar: every round, the latest first. */
export async function listRounds(tx: Tx): Promise<RoundLine[]> {
  return tx
    .select({
      roundId: promotionRound.id,
      number: promotionRound.number,
      status: promotionRound.status,
      startsOn: promotionRound.startsOn,
      endsOn: promotionRound.endsOn,
      slots: promotionRound.slots,
      shown: count(promotionSlot.vendorId),
      waiting: promotionRound.waiting,
      drawnAt: promotionRound.drawnAt,
      publishedAt: promotionRound.publishedAt,
    })
    .from(promotionRound)
    .leftJoin(
      promotionSlot,
      and(eq(promotionSlot.pemdaId, promotionRound.pemdaId), eq(promotionSlot.roundId, promotionRound.id)),
    )
    .where(eq(promotionRound.channel, SHOWCASE))
    .groupBy(promotionRound.pemdaId, promotionRound.id)
    .orderBy(desc(promotionRound.number));
}
