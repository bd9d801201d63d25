import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionRound } from '#db/schema/promotion.ts';
import type { RoundStatus } from './round-status.ts';
import type { FullDocument } from './write-round.ts';

export interface StandingRound {
  roundId: string;
  number: number;
  status: RoundStatus;
  startsOn: string;
  endsOn: string;
  /** Not the whole document of a drawn round: that one is added at publication. */
  document: FullDocument;
}

/** The last round of a channel with the document that tells where its queue stands; null before the first draw. */
export async function findStandingRound(tx: Tx, channel: string): Promise<StandingRound | null> {
  const [row] = await tx
    .select()
    .from(promotionRound)
    .where(eq(promotionRound.channel, channel))
    .orderBy(desc(promotionRound.number))
    .limit(1);
  if (!row) return null;
  const { id, number, status, startsOn, endsOn } = row;
  return {
    roundId: id,
    number,
    status,
    startsOn,
    endsOn,
    document: JSON.parse(row.document) as FullDocument,
  };
}
