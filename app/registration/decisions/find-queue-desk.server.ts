import type { Tx } from '#db/client.server.ts';
import { type DecisionNotice, findDecisionNotice } from './find-decision-notice.server.ts';
import { listQueue, listQueueDistricts, type QueuePage } from './list-queue.server.ts';
import type { QueueFilter } from './queue-filter.ts';

export interface QueueDesk extends QueuePage {
  /** Kecamatan to filter by. */
  districts: string[];
  /** What was decided a moment ago. */
  notice: DecisionNotice | null;
}

/** The queue with what its page needs around it. */
export async function findQueueDesk(
  tx: Tx,
  filter: QueueFilter,
  { now, limit, decisionId }: { now: Date; limit: number; decisionId: string | null },
): Promise<QueueDesk> {
  return {
    ...(await listQueue(tx, filter, { now, limit })),
    districts: await listQueueDistricts(tx),
    notice: decisionId ? await findDecisionNotice(tx, decisionId, now) : null,
  };
}
