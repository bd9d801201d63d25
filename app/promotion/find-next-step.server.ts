import type { Tx } from '#db/client.server.ts';
import { addDays } from '~/reference/calendar-day.ts';
import { findStandingRound } from './find-standing-round.server.ts';
import { findWaitingList } from './find-waiting-list.server.ts';
import { hash } from './list-key.server.ts';
import type { NextStep } from './next-step.ts';
import { entitiesOf, openRound } from './open-round.ts';
import { SHOWCASE } from './round-status.ts';

/** What the office does next: freeze, draw, take, or publish. */
export async function findNextStep(tx: Tx): Promise<NextStep> {
  const standing = await findStandingRound(tx, SHOWCASE);
  if (standing?.status === 'drawn') {
    return { step: 'publish', number: standing.number, roundId: standing.roundId };
  }
  const number = (standing?.number ?? 0) + 1;
  const startsAfter = standing ? addDays(standing.endsOn, 1) : null;
  const list = await findWaitingList(tx, SHOWCASE);
  if (list) {
    const { entities, frozenAt, beaconRound, drawAt } = list;
    return { step: 'draw', number, startsAfter, list: { entities, frozenAt, beaconRound, drawAt } };
  }
  if (!standing) return { step: 'freeze', number };
  const { document } = standing;
  const waiting = openRound(document, entitiesOf(document.list) ?? [], hash).waiting().length;
  return { step: 'take', number, startsAfter, waiting, slots: document.slots };
}
