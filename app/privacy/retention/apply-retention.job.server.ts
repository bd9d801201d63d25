import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { applyRetention, type RetentionRun, type Sweeper } from './apply-retention.server.ts';
import { retention } from './retention-rules.ts';

type Sweepers = Readonly<Record<string, Sweeper>>;

/** One run in one pemda, as the nightly job and the command line do it. */
export async function runRetention(
  pemda: PemdaId,
  clock: Clock,
  { sweepers, dryRun }: { sweepers: Sweepers; dryRun: boolean },
): Promise<RetentionRun> {
  const scope = { actor: systemActor(pemda), pemda, clock };
  const result = await runCommand(scope, ctx => applyRetention(ctx, { file: retention, sweepers, dryRun }));
  if (!result.ok) throw new Error(`retention refused: ${result.problems.map(each => each.code).join(', ')}`);
  return result.value;
}

/** Every night at twenty past one WIB. */
export function applyRetentionJob(sweepers: Sweepers): JobHandler {
  return {
    name: 'apply-retention',
    schedule: '20 18 * * *',
    async run() {
      for (const { id } of await listPemda())
        await runRetention(id, systemClock, { sweepers, dryRun: false });
    },
  };
}
