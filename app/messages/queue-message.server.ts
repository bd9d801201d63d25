import { and, eq, isNull } from 'drizzle-orm';
import { outboxMessage } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { systemId } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { type MessageBody, sealBody } from './sealed-body.server.ts';
import type { Template } from './templates.ts';

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

/** Puts a message into the outbox in the transaction of the command that has something to say. */
export async function queueMessage(ctx: Ctx, message: Message): Promise<void> {
  const { template, key, personId, notBefore, confidential, values, link, to } = message;
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
      createdAt: now,
    })
    .onConflictDoNothing({ target: [outboxMessage.pemdaId, outboxMessage.key] });
}

/** Takes back a message that was not sent yet. */
export async function withdrawMessage(ctx: Ctx, key: string): Promise<void> {
  await ctx.tx
    .update(outboxMessage)
    .set({ withdrawnAt: ctx.clock.now() })
    .where(and(eq(outboxMessage.key, key), isNull(outboxMessage.sentAt)));
}
