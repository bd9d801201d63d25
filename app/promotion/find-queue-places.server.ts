import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { promotionRound } from '#db/schema/promotion.ts';
import { addDays } from '~/reference/calendar-day.ts';
import { hash } from './list-key.server.ts';
import { entitiesOf, openRound } from './open-round.ts';
import type { Calendar } from './promise-turn.ts';
import { ROUND_DAYS } from './round-status.ts';
import type { FullDocument } from './write-round.ts';

export interface QueuePlaces {
  calendar: Calendar;
  /** Public id → place in the waiting queue, from 0. */
  places: ReadonlyMap<string, number>;
}

/** A document never changes for a round in one status, so its replay is kept; some rounds of some pemda at a time. */
const replayed = new Map<string, QueuePlaces>();
const keptReplays = 100;

/** Where everybody stands after the last round of a channel; null before the first draw. */
export async function findQueuePlaces(tx: Tx, channel: string): Promise<QueuePlaces | null> {
  const [last] = await tx
    .select({
      id: promotionRound.id,
      number: promotionRound.number,
      status: promotionRound.status,
      startsOn: promotionRound.startsOn,
      endsOn: promotionRound.endsOn,
    })
    .from(promotionRound)
    .where(eq(promotionRound.channel, channel))
    .orderBy(desc(promotionRound.number))
    .limit(1);
  if (!last) return null;
  const key = `${last.id} ${last.status}`;
  const known = replayed.get(key);
  if (known) return known;
  const [row] = await tx
    .select({ document: promotionRound.document })
    .from(promotionRound)
    .where(eq(promotionRound.id, last.id));
  if (!row) return null;
  const found = replay(JSON.parse(row.document) as FullDocument, last);
  if (replayed.size >= keptReplays) replayed.clear();
  replayed.set(key, found);
  return found;
}

interface Standing {
  number: number;
  status: string;
  startsOn: string;
  endsOn: string;
}

/** A drawn round is still to be taken; after a published one the next begins where it ends. */
function replay(document: FullDocument, { number, status, startsOn, endsOn }: Standing): QueuePlaces {
  const waiting = openRound(document, entitiesOf(document.list) ?? [], hash).waiting();
  const open = status === 'drawn';
  return {
    places: new Map(waiting.map((publicId, place) => [publicId, place])),
    calendar: {
      nextRound: open ? number : number + 1,
      nextStartsOn: open ? startsOn : addDays(endsOn, 1),
      slots: document.slots,
      everyDays: ROUND_DAYS,
    },
  };
}
