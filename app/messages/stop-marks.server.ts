import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { messageStop } from '#db/schema/messages.ts';
import type { Contact } from '~/identity/contact.ts';
import { config } from '~/platform/config/config.server.ts';
import { blindIndex } from '~/platform/crypto/digest.server.ts';

/** An index of its own: whoever sees that a number said stop learns nothing of accounts. */
export function stopIndex({ kind, value }: Contact): string {
  return blindIndex(config().secrets.mark, 'message-stop', kind, value);
}

/** Values of those contacts that said stop. */
export async function listStopped(tx: Tx, contacts: readonly Contact[]): Promise<Set<string>> {
  if (contacts.length === 0) return new Set();
  const indexes = contacts.map(stopIndex);
  const rows = await tx.select().from(messageStop).where(inArray(messageStop.contactIndex, indexes));
  const stopped = new Set(rows.map(row => row.contactIndex));
  return new Set(contacts.filter((_, at) => stopped.has(indexes[at]!)).map(contact => contact.value));
}

/** True when it was not stopped before. */
export async function markStopped(tx: Tx, contactIndex: string, now: Date): Promise<boolean> {
  const rows = await tx
    .insert(messageStop)
    .values({ contactIndex, stoppedAt: now })
    .onConflictDoNothing()
    .returning();
  return rows.length > 0;
}

/** How many of them were stopped. */
export async function clearStops(tx: Tx, contacts: readonly Contact[]): Promise<number> {
  if (contacts.length === 0) return 0;
  const rows = await tx
    .delete(messageStop)
    .where(inArray(messageStop.contactIndex, contacts.map(stopIndex)))
    .returning();
  return rows.length;
}
