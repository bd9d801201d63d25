import { throwDice } from '#db/seeds/random.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { crowd } from '../db/bimtek/sessions/crowd.ts';
import type { Soak } from './soak.ts';
import { withSoakDatabase } from './with-soak-database.ts';

/**
 * Two hundred people at a time for the seats of one session, changing their minds while seats come and go: never more
 * people than seats, nobody before the first in line, one seat per person. The same code as in `npm test`.
 */
export const soak: Soak = ({ seed, minutes }) =>
  withSoakDatabase(async () => {
    const until = Date.now() + minutes * 60_000;
    let rounds = 0;
    let deeds = 0;
    do {
      const done = await crowd(throwDice(`seats/${seed}/${rounds}`), 200, 12);
      if (done.faults.length > 0) throw new Error(`seed ${seed}, round ${rounds}: ${done.faults.join('; ')}`);
      rounds += 1;
      deeds += done.deeds;
    } while (Date.now() < until);
    const chain = await verifyChain('33.25');
    if (chain.faults.length > 0) throw new Error(`the chain of events: ${JSON.stringify(chain)}`);
    return { rounds, deeds, events: chain.events };
  });
