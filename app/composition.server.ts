import { publishHeadJob } from '~/audit/publish-head.job.server.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { judgeUnsoldJob } from '~/sales/judge-unsold.job.server.ts';

/** The one file that knows everything: which jobs are worked off. */
export const jobHandlers: readonly JobHandler[] = [publishHeadJob, judgeUnsoldJob];

export const queues: readonly string[] = jobHandlers.map(handler => handler.name);
