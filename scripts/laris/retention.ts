import { retentionSweepers } from '~/composition.server.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import { runRetention } from '~/privacy/retention/apply-retention.job.server.ts';
import type { Command } from './command.ts';
import { readOptions, readPemda, requirePemda } from './pemda-options.ts';
import { withDatabase } from './with-database.ts';

const usage = 'retention [--pemda C] [--dry-run]';

/** `laris retention`: what the nightly job removes, now; or with --dry-run only how much it would. */
export const command: Command = {
  name: 'retention',
  usage,
  async run(args) {
    const options = { pemda: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
    const { values } = readOptions(args, options, usage);
    const dryRun = values['dry-run'] === true;
    return withDatabase(async () => {
      const chosen =
        values.pemda === undefined ? (await listPemda()).map(each => each.id) : [readPemda(values.pemda)];
      for (const pemda of chosen) await requirePemda(pemda);
      const runs = [];
      for (const pemda of chosen)
        runs.push({
          pemda,
          ...(await runRetention(pemda, systemClock, { sweepers: retentionSweepers, dryRun })),
        });
      return { exit: 0, output: { runs } };
    });
  },
};
