import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { listChannels } from '~/catalog/listings/list-channels.server.ts';
import { listGoodsOfVendors } from '~/catalog/products/list-goods-of-vendors.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { listDeadlines } from './list-deadlines.server.ts';
import { tellDeadlines } from './tell-deadlines.server.ts';

/** Tells everybody of one pemda of the deadlines that come near; returns how many vendors were told. */
export async function tellNearDeadlines(pemda: PemdaId, clock: Clock): Promise<number> {
  const near = await readInPemda(pemda, async tx =>
    listDeadlines(tx, {
      now: clock.now(),
      goods: await listGoodsOfVendors(tx),
      channels: await listChannels(tx),
    }),
  );
  let told = 0;
  for (const vendor of near) {
    const scope = { actor: systemActor(pemda), pemda, clock };
    const result = await runCommand(scope, ctx => tellDeadlines(ctx, vendor));
    if (result.ok && result.value.told > 0) told += 1;
  }
  return told;
}

/** Every morning at 07.40 in western Indonesia, after the quiet hours. */
export const tellDeadlinesJob: JobHandler = {
  name: 'tell-requirement-deadlines',
  schedule: '40 0 * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await tellNearDeadlines(each, systemClock);
  },
};
