import { and, eq, isNull, sql } from 'drizzle-orm';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { systemId } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { type MessageBody, sealBody } from './sealed-body.server.ts';
import { sendSoon } from './send-soon.ts';
import { missingValues, type Template } from './templates.ts';

export interface Message extends MessageBody {
  template: Template;
  /** The same message is written once, e.g. `registration-accepted|<decision id>`. */
  key: string;
  /** Null: to `to` alone, somebody who has no account yet. */
  personId: string | null;
  /** Earliest moment to send, for what can still be taken back. */
  notBefore?: Date;
  /** The link opens something by itself: staff never see it. */
  confidential?: boolean;
}

/**
 * Puts a message into the outbox in the transaction of the command that has something to say, and wakes the sender.
 * Throws when a value is missing that the words of the template need: that is a fault of the caller.
 */
export async function queueMessage(ctx: Ctx, message: Message): Promise<void> {
  const { template, key, personId, notBefore, confidential, values, link, to } = message;
  const missing = missingValues(template, values);
  if (missing.length > 0) throw new Error(`message ${template} lacks ${missing.join(', ')}`);
  const id = newId();
  const now = ctx.clock.now();
  await ctx.tx
    .insert(outboxMessage)
    .values({
      pemdaId: ctx.pemda,
      id,
      key,
      personId: personId ?? systemId,
      template,
      sealedBody: sealBody(id, { values, link, ...(to ? { to } : {}) }),
      confidential: confidential ?? false,
      notBefore: notBefore ?? now,
      nextAt: notBefore ?? now,
      createdAt: now,
    })
    .onConflictDoNothing({ target: [outboxMessage.pemdaId, outboxMessage.key] });
  ctx.send(sendSoon);
}

/**
 * Takes back a message that has not gone out. One that is on its way at this moment is tried nowhere else; if it does
 * get through, the log says so.
 */
export async function withdrawMessage(ctx: Ctx, key: string): Promise<void> {
  const now = ctx.clock.now();
  const tried = sql`exists (select 1 from ${messageDelivery} where ${messageDelivery.messageId} = ${outboxMessage.id})`;
  await ctx.tx
    .update(outboxMessage)
    .set({
      withdrawnAt: now,
      state: sql`case when ${tried} then ${outboxMessage.state} else 'withdrawn' end`,
      settledAt: sql`case when ${tried} then null else ${now.toISOString()}::timestamptz end`,
      nextAt: sql`case when ${tried} then ${now.toISOString()}::timestamptz end`,
    })
    .where(and(eq(outboxMessage.key, key), isNull(outboxMessage.sentAt), isNull(outboxMessage.settledAt)));
}
