import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { deletionRequest } from '#db/schema/privacy.ts';
import type { DeletionProof } from './deletion-proof.ts';
import { type DeletionState, deletionState, deletionWindow } from './deletion-window.ts';

export interface ListedDeletion {
  id: string;
  requestedAt: Date;
  latestAt: Date;
  doneAt: Date | null;
  state: DeletionState;
}

/** The latest wishes of a pemda, without who wished: for the office's own view. */
export async function listDeletions(
  tx: Tx,
  { now, limit }: { now: Date; limit: number },
): Promise<ListedDeletion[]> {
  const rows = await tx
    .select()
    .from(deletionRequest)
    .orderBy(desc(deletionRequest.requestedAt))
    .limit(limit);
  return rows.map(row => ({
    id: row.id,
    requestedAt: row.requestedAt,
    latestAt: deletionWindow(row.requestedAt).latestAt,
    doneAt: row.doneAt,
    state: deletionState(row, now),
  }));
}

/** The proof of one deletion, or null while it is not done. */
export async function findDeletionProof(tx: Tx, id: string): Promise<DeletionProof | null> {
  const [row] = await tx
    .select({ proof: deletionRequest.proof })
    .from(deletionRequest)
    .where(eq(deletionRequest.id, id));
  return row?.proof ?? null;
}
