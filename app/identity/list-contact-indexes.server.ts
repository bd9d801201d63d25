import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { personContact } from '#db/schema/identity.ts';

/** Blind indexes of a person's contacts: finds what other tables keep under them without opening anything. */
export async function listContactIndexes(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .select({ mark: personContact.blindIndex })
    .from(personContact)
    .where(eq(personContact.personId, personId));
  return rows.map(row => row.mark);
}
