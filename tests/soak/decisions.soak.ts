import fc from 'fast-check';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { anyWishes, type Case, carry, countEvents, faultsOf } from '../db/registration/deeds.ts';
import { submitted } from '../db/registration/story.ts';
import type { Soak } from './soak.ts';
import { withSoakDatabase } from './with-soak-database.ts';

const cases = 10;

/**
 * Three officers and ten vendors, all at once, in rounds: whatever is tried, each registration moves along the arrows, is
 * decided once for each version, and every command that succeeded left its event. The same code as in `npm test`.
 */
export const soak: Soak = ({ seed, minutes }) =>
  withSoakDatabase(async () => {
    const until = Date.now() + minutes * 60_000;
    let rounds = 0;
    let tried = 0;
    let done = 0;
    do {
      const made: Case[] = [];
      for (let n = 0; n < cases; n += 1) made.push(await submitted(1000 + rounds * cases + n));
      const wishes = fc.sample(anyWishes(12), { seed: seed + rounds, numRuns: cases });
      const before = await countEvents();
      const results = await Promise.all(
        made.flatMap((one, n) => wishes[n]!.map(wish => carry(one, 1000 + rounds * cases + n, wish))),
      );
      const succeeded = results.filter(result => result.ok).length;
      const written = (await countEvents()) - before;
      const faults = (await Promise.all(made.map(one => faultsOf(one.registrationId)))).flat();
      if (written !== succeeded) faults.push(`${succeeded} commands left ${written} events`);
      if (faults.length > 0) throw new Error(`round ${rounds}: ${faults.join('; ')}`);
      rounds += 1;
      tried += results.length;
      done += succeeded;
    } while (Date.now() < until && rounds < 890);
    const chain = await verifyChain('33.25');
    if (chain.faults.length > 0) throw new Error(`the chain of events: ${JSON.stringify(chain)}`);
    return { rounds, tried, done, events: chain.events };
  });
