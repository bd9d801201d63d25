import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import type { Template } from './templates.ts';

/** What became of a message, without anything of what it says. */
export interface MessageAbout {
  key: string;
  template: Template;
  createdAt: Date;
  /** Earliest moment to send. */
  notBefore: Date;
  sentAt: Date | null;
  withdrawnAt: Date | null;
}

/** Messages by the keys that the domain gave them: those that were written, in no order. */
export async function listMessagesAbout(tx: Tx, keys: readonly string[]): Promise<MessageAbout[]> {
  if (keys.length === 0) return [];
  const rows = await tx
    .select({
      key: outboxMessage.key,
      template: outboxMessage.template,
      createdAt: outboxMessage.createdAt,
      notBefore: outboxMessage.notBefore,
      sentAt: outboxMessage.sentAt,
      withdrawnAt: outboxMessage.withdrawnAt,
    })
    .from(outboxMessage)
    .where(inArray(outboxMessage.key, [...keys]));
  return rows.map(row => ({ ...row, template: row.template as Template }));
}
