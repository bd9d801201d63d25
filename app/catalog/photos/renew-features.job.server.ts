import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { remeasurePhoto } from '../quality/photo-features.server.ts';
import { listStaleFeatures, type StaleFeatures } from './list-stale-features.server.ts';
import { readPhotoFile } from './photo-files.server.ts';
import { renewFeatures } from './renew-features.server.ts';

/** Photos between two writes: a release with other formulas must not hold anybody up. */
const BATCH = 25;

/**
 * Every night at 1.40 in western Indonesia: photos that were measured by older formulas are measured again from the kept
 * file. A night that is cut short goes on the next; a photo whose file is gone keeps its old figures.
 */
export const renewFeaturesJob: JobHandler = {
  name: 'renew-photo-features',
  schedule: '40 18 * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await renewInPemda(each);
  },
};

async function renewInPemda(pemda: string): Promise<void> {
  const scope = { actor: systemActor(pemda), pemda, clock: systemClock };
  let after = '';
  for (;;) {
    const stale = await readInPemda(pemda, tx => listStaleFeatures(tx, { after, limit: BATCH }));
    const last = stale.at(-1);
    if (!last) return;
    after = last.sha256;
    // Measured before the transaction opens: decoding is slow and needs no lock.
    const measured: StaleFeatures[] = [];
    for (const { sha256, features } of stale) {
      const kept = await readPhotoFile(pemda, sha256, false);
      const renewed = kept && (await remeasurePhoto(features, kept));
      if (renewed) measured.push({ sha256, features: renewed });
    }
    await runCommand(scope, ctx => renewFeatures(ctx, { measured }));
  }
}
