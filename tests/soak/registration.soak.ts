import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { inPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { startRegistration } from '~/registration/start-registration.server.ts';
import { filled, questionPages, world } from '../unit/registration/answers/filled.ts';
import { memoryServer } from './registration/memory-server.ts';
import { anyMoves } from './registration/moves.ts';
import { play } from './registration/play.ts';
import { productServer } from './registration/product-server.ts';
import type { Soak } from './soak.ts';
import { withSoakDatabase } from './with-soak-database.ts';

/** One more vendor with an empty registration. */
async function begin(n: number) {
  const contact = { kind: 'phone' as const, value: `+62813${String(n).padStart(8, '0')}` };
  const account = { name: 'Bu Uji', contact, password: 'rahasia sekali', pemda: '33.25' };
  const owner = { ...account, role: 'vendor' as const, rights: 'full' as const };
  const personId = await inPemda('33.25', tx => insertAccount(tx, owner));
  if (!personId) throw new Error('the contact is taken');
  const { pemda, role, rights } = owner;
  const actor: Actor & { kind: 'person' } = { kind: 'person', personId, pemda, role, rights };
  const scope = { actor, pemda, clock: fixedClock('2026-11-21T01:00:00Z') };
  const started = await runCommand(scope, ctx => startRegistration(ctx, { personId }));
  if (!started.ok) throw new Error('a registration cannot begin');
  return { actor, registrationId: started.value.registrationId };
}

/**
 * Registrations filled in on three phones with killed tabs, late, lost and repeated requests, against memory and against
 * the product: the record must be what was last typed or saved. The same code as in `npm test`, for as long as asked.
 */
export const soak: Soak = ({ seed, minutes }) =>
  withSoakDatabase(async () => {
    const house = { pages: questionPages, right: filled, world };
    const until = Date.now() + minutes * 60_000;
    let runs = 0;
    let steps = 0;
    let requests = 0;
    do {
      const [moves = []] = fc.sample(anyMoves(150), { seed: seed + runs, numRuns: 1 });
      const { actor, registrationId } = await begin(runs);
      const inMemory = await play(moves, memoryServer(questionPages, world), house);
      const inProduct = await play(moves, productServer(actor, registrationId), house);
      for (const { record, expected } of [inMemory, inProduct])
        if (!isDeepStrictEqual(record, expected))
          throw new Error(`run ${runs}: ${JSON.stringify({ record, expected, moves })}`);
      runs += 1;
      steps += moves.length;
      requests += inProduct.requests;
    } while (Date.now() < until);
    const chain = await verifyChain('33.25');
    if (chain.faults.length > 0) throw new Error(`the chain of events: ${JSON.stringify(chain)}`);
    return { runs, steps, requests, lost: 0, events: chain.events };
  });
