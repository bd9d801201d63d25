export const BATCH_JOB = 'issue-certificates';

/** Wakes the work on a batch; one that is under way is asked for once. */
export function workBatchSoon(batchId: string) {
  return { name: BATCH_JOB, key: `certificates|${batchId}`, data: { batchId } };
}
