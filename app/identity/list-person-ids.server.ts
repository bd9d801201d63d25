import { and, asc, eq, lt } from 'drizzle-orm';
import { type Database, database, type Tx } from '#db/client.server.ts';
import { membership } from '#db/schema/identity.ts';
import type { PemdaId } from './actor.ts';

/** Everybody who had a role in a pemda before an instant and still has. */
export async function listPersonIds(
  pemda: PemdaId,
  { before }: { before: Date },
  tx: Database | Tx = database(),
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ personId: membership.personId })
    .from(membership)
    .where(and(eq(membership.pemda, pemda), lt(membership.createdAt, before)))
    .orderBy(asc(membership.personId));
  return rows.map(row => row.personId);
}
