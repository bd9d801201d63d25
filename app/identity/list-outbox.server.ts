import { desc } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { maskContact } from './mask-contact.ts';
import { openMessage } from './request-password-reset.server.ts';

export interface OutboxRow {
  id: string;
  createdAt: Date;
  channel: string;
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
  return rows.map(({ id, createdAt, channel, template, sealedBody, confidential, sentAt }) => {
    const message = openMessage(id, sealedBody);
    const link = demo || !confidential ? message.link : undefined;
    return { id, createdAt, channel, template, to: maskContact(message.to), sentAt, link };
  });
}
