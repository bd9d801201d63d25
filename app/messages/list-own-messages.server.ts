import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';

/** Which messages went to a person, without what opens an account: the part of this domain in a copy of one's data. */
export async function listOwnMessages(tx: Tx, { personId }: { personId: string }) {
  const rows = await tx
    .select({
      message: outboxMessage.template,
      writtenAt: outboxMessage.createdAt,
      sentAt: outboxMessage.sentAt,
    })
    .from(outboxMessage)
    .where(eq(outboxMessage.personId, personId))
    .orderBy(asc(outboxMessage.createdAt));
  const worded = (code: string) => ({ code, words: `privacy.message.${code}` });
  return [
    { part: 'messages', rows: rows.map(({ message, ...times }) => ({ message: worded(message), ...times })) },
  ];
}
