import { inArray } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { messageStop } from '#db/schema/messages.ts';
import type { Contact } from '~/identity/contact.ts';
import { config } from '~/platform/config/config.server.ts';
import { blindIndex } from '~/platform/crypto/digest.server.ts';

/** An index of its own: whoever sees that a number said stop learns nothing of accounts. */
export function stopIndex({ kind, value }: Contact): string {
  return blindIndex(config().secrets.index, 'message-stop', kind, value);
}

/** Which of these said stop. */
export async function listStopped(contacts: readonly Contact[]): Promise<Set<string>> {
  if (contacts.length === 0) return new Set();
  const indexes = contacts.map(stopIndex);
  const rows = await database().select().from(messageStop).where(inArray(messageStop.contactIndex, indexes));
  const stopped = new Set(rows.map(row => row.contactIndex));
  return new Set(contacts.filter((_, at) => stopped.has(indexes[at]!)).map(contact => contact.value));
}
