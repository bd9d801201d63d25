import type { Tx } from '#db/client.server.ts';
import { findStandingRound } from './find-standing-round.server.ts';
import { listPool } from './list-pool.server.ts';
import { listPublicIds } from './list-public-ids.server.ts';
import { DEFAULT_SLOTS, SHOWCASE } from './round-status.ts';
import { listHashesOf } from './write-round.ts';

export interface Joining {
  /** Eligible entities that are in no list of the standing queue. */
  entities: number;
  isFirst: boolean;
  slots: number;
}

/** How many a list would hold if it were frozen now. */
export async function countJoining(tx: Tx, { now }: { now: Date }): Promise<Joining> {
  const standing = await findStandingRound(tx, SHOWCASE);
  const pool = await listPool(tx, { asOf: now });
  const known = standing ? await listPublicIds(tx, listHashesOf(standing.document)) : [];
  const inQueue = new Set(known.map(entry => entry.entityId));
  const entities = pool.filter(entity => !inQueue.has(entity.entityId)).length;
  return { entities, isFirst: !standing, slots: standing?.document.slots ?? DEFAULT_SLOTS };
}
