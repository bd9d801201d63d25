import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { takeQualityDay } from './take-quality-day.server.ts';

/** Every evening at 23.30 in western Indonesia: the day as it ended. */
export const takeQualityDayJob: JobHandler = {
  name: 'take-quality-day',
  schedule: '30 16 * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    const on = wibDay(systemClock.now());
    for (const each of all) {
      const scope = { actor: systemActor(each), pemda: each, clock: systemClock };
      await runCommand(scope, ctx => takeQualityDay(ctx, { on }));
    }
  },
};
