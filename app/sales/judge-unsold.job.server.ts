import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { judgeSoon } from './judge-soon.ts';
import { judgeUnsold } from './judge-unsold.server.ts';

export async function judgeToday(pemda: PemdaId, clock: Clock): Promise<void> {
  const scope = { actor: systemActor(pemda), pemda, clock };
  await runCommand(scope, ctx => judgeUnsold(ctx, { asOf: wibDay(clock.now()) }));
}

/** Judges every product after an import, and all pemda every night, so that vendors see today's state without asking. */
export const judgeUnsoldJob: JobHandler = {
  name: judgeSoon.name,
  schedule: '20 17 * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await judgeToday(each, systemClock);
  },
};
