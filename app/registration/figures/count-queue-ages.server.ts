import type { Tx } from '#db/client.server.ts';
import { listQueue } from '../decisions/list-queue.server.ts';
import { openFilter } from '../decisions/queue-filter.ts';
import { type AgeBucket, ageBuckets } from '../decisions/service-promise.ts';

/** What waits for the office at this moment, by the working days that the office has had it. */
export async function countQueueAges(tx: Tx, now: Date): Promise<{ bucket: AgeBucket; n: number }[]> {
  const { buckets } = await listQueue(tx, openFilter, { now, limit: 1 });
  return ageBuckets.map(bucket => ({ bucket, n: buckets[bucket] ?? 0 }));
}
