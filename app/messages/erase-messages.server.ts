import { inArray, or } from 'drizzle-orm';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';

/** Takes messages away with what was in them and how they travelled; who wrote to whom stays in nobody's list. */
export async function eraseMessages(
  { tx }: Pick<Ctx, 'tx'>,
  { personIds = [], keys = [] }: { personIds?: readonly string[]; keys?: readonly string[] },
): Promise<number> {
  if (personIds.length + keys.length === 0) return 0;
  const gone = await tx
    .delete(outboxMessage)
    .where(or(inArray(outboxMessage.personId, [...personIds]), inArray(outboxMessage.key, [...keys])))
    .returning({ id: outboxMessage.id });
  const ids = gone.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(messageDelivery).where(inArray(messageDelivery.messageId, ids));
  return gone.length;
}
