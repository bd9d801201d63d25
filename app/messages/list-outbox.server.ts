import { desc } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { maskContact } from '~/identity/mask-contact.ts';
import { config } from '~/platform/config/config.server.ts';
import { openBody } from './sealed-body.server.ts';

export interface OutboxRow {
  id: string;
  createdAt: Date;
  template: string;
  /** Masked: staff check that a message went to the right phone, they need not know it. */
  to: string;
  sentAt: Date | null;
  /** Demo mode only, where nothing is ever sent: a confidential link opens an account. */
  link: string | undefined;
}

export async function listOutbox(tx: Tx, page: { limit: number; offset: number }): Promise<OutboxRow[]> {
  const rows = await tx
    .select()
    .from(outboxMessage)
    .orderBy(desc(outboxMessage.createdAt), desc(outboxMessage.id))
    .limit(page.limit)
    .offset(page.offset);
  const demo = config().mode === 'demo';
  return rows.map(({ id, createdAt, template, sealedBody, confidential, sentAt }) => {
    const message = openBody(id, sealedBody);
    const link = demo || !confidential ? message.link : undefined;
    return { id, createdAt, template, to: message.to ? maskContact(message.to.value) : '', sentAt, link };
  });
}
