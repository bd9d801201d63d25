import { inPemda } from '#db/client.server.ts';
import type { PemdaId } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import { enqueue, type JobHandler } from '~/platform/jobs/jobs.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { RUN_REASONS } from './check-run.ts';
import { countProductsToRecheck } from './products-to-recheck.server.ts';
import { currentRules, recheckProducts } from './recheck-products.server.ts';
import { recheckSoon } from './recheck-soon.ts';

/** Products of one job: far below the fifteen minutes after which the queue believes that a job was lost. */
const AT_MOST = 50_000;

/** Judges anew what waits in one pemda; when something is left, the next job goes on. */
export async function recheckPemda(pemda: PemdaId, clock: Clock, atMost = AT_MOST): Promise<void> {
  let rest = atMost;
  for (const why of RUN_REASONS) {
    const { left, done } = await recheckProducts({ pemda, why, clock, atMost: rest });
    rest -= done;
    if (left) return inPemda(pemda, tx => enqueue(tx, pemda, recheckSoon));
  }
}

/** Asks for it wherever products were judged under other rules than those of this release, or a day has come. */
export async function askForRechecks(clock: Clock = systemClock): Promise<void> {
  const today = wibDay(clock.now());
  for (const { id: pemda } of await listPemda())
    await inPemda(pemda, async tx => {
      const { version: ruleSet } = await currentRules(tx);
      const waiting = await Promise.all(
        RUN_REASONS.map(why => countProductsToRecheck(tx, { why, ruleSet, today })),
      );
      if (waiting.some(count => count > 0)) await enqueue(tx, pemda, recheckSoon);
    });
}

/** Every night at 00.40 in western Indonesia; after the start of a release when it judges otherwise than the last one. */
export const recheckProductsJob: JobHandler = {
  name: recheckSoon.name,
  schedule: '40 17 * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await recheckPemda(each, systemClock);
  },
};
