import { and, eq, inArray } from 'drizzle-orm';
import { type Database, database, type Tx } from '#db/client.server.ts';
import { membership } from '#db/schema/identity.ts';
import type { PemdaId } from './actor.ts';
import type { Role } from './roles.ts';

/** The role that each of these people has in a pemda now; one who left is not there. The office's role goes before others. */
export async function listRoles(
  pemda: PemdaId,
  personIds: readonly string[],
  tx: Database | Tx = database(),
): Promise<Map<string, Role>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .select({ personId: membership.personId, role: membership.role })
    .from(membership)
    .where(and(eq(membership.pemda, pemda), inArray(membership.personId, [...new Set(personIds)])));
  const order = (role: Role) => (role === 'ukpbj' ? 0 : 1);
  return new Map(
    rows.sort((a, b) => order(b.role) - order(a.role)).map(({ personId, role }) => [personId, role]),
  );
}
