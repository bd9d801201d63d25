import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { listOverdueSessions, passOffers } from './pass-offers.server.ts';

/** Passes every offer of a pemda on whose hour is over, session by session; returns how many seats moved. */
export async function passAllOffers(pemda: PemdaId, clock: Clock): Promise<number> {
  const due = await readInPemda(pemda, tx => listOverdueSessions(tx, clock.now()));
  let moved = 0;
  for (const sessionId of due) {
    const scope = { actor: systemActor(pemda), pemda, clock };
    const result = await runCommand(scope, ctx => passOffers(ctx, { sessionId }));
    if (result.ok) moved += result.value.moved;
  }
  return moved;
}

/** Every minute: an offer is over at its hour anyway, this hands the seat on. */
export const passOffersJob: JobHandler = {
  name: 'pass-seat-offers',
  schedule: '* * * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await passAllOffers(each, systemClock);
  },
};
