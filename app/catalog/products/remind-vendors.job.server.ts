import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listRemindedVendors } from './list-reminded-products.server.ts';
import { remindVendor } from './remind-vendor.server.ts';

/** Reminds everybody of one pemda, each vendor in a transaction of its own; returns how many vendors were told. */
export async function remindVendors(pemda: PemdaId, clock: Clock): Promise<number> {
  const vendors = await readInPemda(pemda, tx => listRemindedVendors(tx, wibDay(clock.now())));
  let reminded = 0;
  for (const vendorId of vendors) {
    const scope = { actor: systemActor(pemda), pemda, clock };
    const result = await runCommand(scope, ctx => remindVendor(ctx, { vendorId }));
    if (result.ok && result.value.told > 0) reminded += 1;
  }
  return reminded;
}

/** Every morning at 07.50 in western Indonesia, after the quiet hours. */
export const remindVendorsJob: JobHandler = {
  name: 'remind-vendors-of-products',
  schedule: '50 0 * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await remindVendors(each, systemClock);
  },
};
