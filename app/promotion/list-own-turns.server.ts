import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import {
  promotionEntry,
  promotionLedger,
  promotionList,
  promotionRound,
  promotionSlot,
} from '#db/schema/promotion.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';

/** In which lists and rounds a vendor stood, and what the ledger says: the part of this domain in a copy of one's data. */
export async function listOwnTurns(tx: Tx, { vendorId }: { vendorId: string | null }): Promise<OwnPart[]> {
  if (!vendorId) return [];
  const entries = await tx
    .select({
      channel: promotionList.channel,
      publicId: promotionEntry.publicId,
      listSha256: promotionList.sha256,
      frozenAt: promotionList.frozenAt,
    })
    .from(promotionEntry)
    .innerJoin(
      promotionList,
      and(eq(promotionList.pemdaId, promotionEntry.pemdaId), eq(promotionList.id, promotionEntry.listId)),
    )
    .where(eq(promotionEntry.vendorId, vendorId))
    .orderBy(asc(promotionList.frozenAt));
  const turns = await tx
    .select({
      channel: promotionRound.channel,
      round: promotionRound.number,
      place: promotionSlot.place,
      startsOn: promotionRound.startsOn,
      endsOn: promotionRound.endsOn,
    })
    .from(promotionSlot)
    .innerJoin(
      promotionRound,
      and(eq(promotionRound.pemdaId, promotionSlot.pemdaId), eq(promotionRound.id, promotionSlot.roundId)),
    )
    .where(eq(promotionSlot.vendorId, vendorId))
    .orderBy(asc(promotionRound.startsOn));
  const lines = await tx
    .select({
      channel: promotionLedger.channel,
      round: promotionLedger.round,
      entry: promotionLedger.kind,
      writtenAt: promotionLedger.writtenAt,
    })
    .from(promotionLedger)
    .where(eq(promotionLedger.vendorId, vendorId))
    .orderBy(asc(promotionLedger.sequence));
  return [
    { part: 'queue', rows: entries },
    { part: 'turns', rows: turns },
    { part: 'ledger', rows: lines },
  ];
}
