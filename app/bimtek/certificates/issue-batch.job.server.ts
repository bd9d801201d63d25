import { systemActor } from '~/identity/actor.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { BATCH_JOB } from './batch-job.ts';
import { workBatch } from './work-batch.server.ts';

/** Issues the certificates of a session. Killed half-way, the next run goes on where it stopped. */
export const issueBatchJob: JobHandler = {
  name: BATCH_JOB,
  async run(pemda, { batchId }) {
    await workBatch({ actor: systemActor(pemda), pemda, clock: systemClock }, String(batchId));
  },
};
