import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import type { Channel, DeliveryState } from './channels.ts';
import { type OutboxRow, presentRow } from './list-outbox.server.ts';
import { isTemplate, traitsOf } from './templates.ts';

export interface DeliveryRow {
  id: string;
  channel: Channel;
  try: number;
  state: DeliveryState;
  failure: string | null;
  queuedAt: Date;
  /** When the state it is in came about. */
  lastAt: Date;
}

export interface OutboxMessage extends OutboxRow {
  deliveries: DeliveryRow[];
  /** Failed, and no code whose time has run out. */
  repeatable: boolean;
}

/** One message with every try, oldest first. */
export async function findOutboxMessage(tx: Tx, id: string): Promise<OutboxMessage | null> {
  const [row] = await tx.select().from(outboxMessage).where(eq(outboxMessage.id, id));
  if (!row) return null;
  const deliveries = await tx
    .select()
    .from(messageDelivery)
    .where(eq(messageDelivery.messageId, id))
    .orderBy(asc(messageDelivery.queuedAt), asc(messageDelivery.id));
  const code = isTemplate(row.template) && traitsOf(row.template).level === 'code';
  return {
    ...(await presentRow(row)),
    repeatable: row.state === 'failed' && !code,
    deliveries: deliveries.map(each => ({
      id: each.id,
      channel: each.channel,
      try: each.try,
      state: each.state,
      failure: each.failure,
      queuedAt: each.queuedAt,
      lastAt: each.readAt ?? each.deliveredAt ?? each.failedAt ?? each.sentAt ?? each.queuedAt,
    })),
  };
}
