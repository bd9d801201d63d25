import type { JobHandler } from '~/platform/jobs/jobs.server.ts';

/** The one file that knows everything: which jobs are worked off. */
export const jobHandlers: readonly JobHandler[] = [];

export const queues: readonly string[] = jobHandlers.map(handler => handler.name);
