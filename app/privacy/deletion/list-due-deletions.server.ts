import { and, asc, isNull, lte } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { deletionRequest } from '#db/schema/privacy.ts';

/** Wishes whose time to change one's mind is over. */
export async function listDueDeletions(
  tx: Tx,
  { now }: { now: Date },
): Promise<{ requestId: string; personId: string }[]> {
  return tx
    .select({ requestId: deletionRequest.id, personId: deletionRequest.personId })
    .from(deletionRequest)
    .where(
      and(
        lte(deletionRequest.dueAt, now),
        isNull(deletionRequest.cancelledAt),
        isNull(deletionRequest.doneAt),
      ),
    )
    .orderBy(asc(deletionRequest.dueAt));
}
