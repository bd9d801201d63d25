import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { deletionRequest } from '#db/schema/privacy.ts';

export interface OpenDeletion {
  id: string;
  requestedAt: Date;
  dueAt: Date;
}

/** A person's wish that still stands, or null. */
export async function findOpenDeletion(tx: Tx, personId: string): Promise<OpenDeletion | null> {
  const [row] = await tx
    .select({
      id: deletionRequest.id,
      requestedAt: deletionRequest.requestedAt,
      dueAt: deletionRequest.dueAt,
    })
    .from(deletionRequest)
    .where(
      and(
        eq(deletionRequest.personId, personId),
        isNull(deletionRequest.cancelledAt),
        isNull(deletionRequest.doneAt),
      ),
    );
  return row ?? null;
}
