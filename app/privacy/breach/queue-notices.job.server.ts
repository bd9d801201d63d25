import { inPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { noticesJob } from './ask-notices.server.ts';
import { findBreach } from './find-breach.server.ts';
import { type BreachGround, gatherBreach } from './gather-breach.server.ts';
import { queueNotices } from './queue-notices.server.ts';

const batch = 250;

/** Writes to everybody affected, batch by batch, so that one long transaction holds up nobody. Twice is once. */
export async function queueAllNotices(
  pemda: string,
  breachId: string,
  ground: BreachGround,
  clock: Clock,
): Promise<void> {
  const personIds = await inPemda(pemda, async tx => {
    const found = await findBreach(tx, breachId);
    return found?.noticesAskedAt ? (await gatherBreach(tx, pemda, found, ground)).personIds : null;
  });
  if (!personIds) return;
  const scope = { actor: systemActor(pemda), pemda, clock };
  for (let at = 0; at === 0 || at < personIds.length; at += batch) {
    const some = personIds.slice(at, at + batch);
    const last = at + batch >= personIds.length ? personIds.length : null;
    const result = await runCommand(scope, ctx => queueNotices(ctx, { breachId, personIds: some, last }));
    if (!result.ok) throw new Error(`notices of ${breachId} refused`);
  }
}

export function queueNoticesJob(ground: BreachGround): JobHandler {
  return {
    name: noticesJob,
    async run(pemda, data) {
      await queueAllNotices(pemda, String(data.breachId), ground, systemClock);
    },
  };
}
