import type { Tx } from '#db/client.server.ts';
import type { CurationFilter } from './curation-filter.ts';
import { type DecidedNotice, findDecidedListing } from './find-decided-listing.server.ts';
import { type Channel, listChannels } from './list-channels.server.ts';
import { type CurationRow, listCurationQueue } from './list-curation-queue.server.ts';

export interface CurationDesk {
  rows: CurationRow[];
  matching: number;
  channels: Channel[];
  /** What was decided a moment ago. */
  notice: DecidedNotice | null;
}

/** The queue with what its page needs around it. */
export async function findCurationDesk(
  tx: Tx,
  filter: CurationFilter,
  { now, decided }: { now: Date; decided: string | null },
): Promise<CurationDesk> {
  return {
    ...(await listCurationQueue(tx, filter)),
    channels: await listChannels(tx),
    notice: await findDecidedListing(tx, decided, now),
  };
}
