import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { listNearSessions, remindSeats } from './remind-seats.server.ts';

/** Reminds everybody of a pemda of what comes near, session by session; returns how many were told. */
export async function remindAllSeats(pemda: PemdaId, clock: Clock): Promise<number> {
  const near = await readInPemda(pemda, tx => listNearSessions(tx, clock.now()));
  let told = 0;
  for (const sessionId of near) {
    const scope = { actor: systemActor(pemda), pemda, clock };
    const result = await runCommand(scope, ctx => remindSeats(ctx, { sessionId }));
    if (result.ok) told += result.value.told;
  }
  return told;
}

/** Four times an hour: a session in the early morning is reminded of in time, a moved one soon. */
export const remindSeatsJob: JobHandler = {
  name: 'remind-of-sessions',
  schedule: '*/15 * * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await remindAllSeats(each, systemClock);
  },
};
