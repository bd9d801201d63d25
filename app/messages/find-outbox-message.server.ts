import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import type { Channel, DeliveryState } from './channels.ts';
import { type OutboxRow, presentRows } from './list-outbox.server.ts';
import { renderMessage, type Setting } from './render-message.server.ts';
import { openBody } from './sealed-body.server.ts';
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
  /** What the person reads on a lock screen; as with the link, nothing confidential outside demo mode. */
  text: string | undefined;
  deliveries: DeliveryRow[];
  /** Failed, and no code whose time has run out. */
  repeatable: boolean;
}

/** One message with every try, oldest first. */
export async function findOutboxMessage(tx: Tx, id: string, view: Setting): Promise<OutboxMessage | null> {
  const [row] = await tx.select().from(outboxMessage).where(eq(outboxMessage.id, id));
  const [presented] = row ? await presentRows(tx, [row]) : [];
  if (!row || !presented) return null;
  const deliveries = await tx
    .select()
    .from(messageDelivery)
    .where(eq(messageDelivery.messageId, id))
    .orderBy(asc(messageDelivery.queuedAt), asc(messageDelivery.id));
  const template = isTemplate(row.template) ? row.template : null;
  const code = template !== null && traitsOf(template).level === 'code';
  const body = openBody(row.id, row.sealedBody);
  return {
    ...presented,
    text: presented.link && template ? renderMessage(template, body, view).short : undefined,
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
