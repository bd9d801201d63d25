import fc from 'fast-check';
import { fillCatalogue } from '../bench/rescore-catalogue.ts';
import { anyRound, playRound } from '../db/catalog/recheck-round.ts';
import type { Soak } from './soak.ts';
import { withSoakDatabase } from './with-soak-database.ts';

const products = 20_000;
const pemda = '33.25';

/**
 * Twenty thousand products that other rules overtake again and again, and up to four who judge them anew at once, each cut
 * off after a random number: the same code as in `npm test`, with larger counts.
 */
export const soak: Soak = ({ seed, minutes }) =>
  withSoakDatabase(async () => {
    await fillCatalogue(pemda, products);
    const first = await playRound(pemda, { share: 1, atMost: [products] });
    let [rounds, judged] = [1, first.judged];
    const until = Date.now() + minutes * 60_000;
    while (Date.now() < until) {
      const [round] = fc.sample(anyRound, { seed: seed + rounds, numRuns: 1 });
      const played = await playRound(pemda, round!);
      if (played.faults.length > 0) throw new Error(`round ${rounds}: ${played.faults.join('; ')}`);
      rounds += 1;
      judged += played.judged;
    }
    return { products, rounds, judged };
  });
