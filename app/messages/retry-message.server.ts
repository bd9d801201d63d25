import { eq } from 'drizzle-orm';
import { outboxMessage } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { MessagesCode } from './codes.ts';
import { messagesEvents } from './events.ts';
import { sendSoon } from './send-soon.ts';
import { isTemplate, traitsOf } from './templates.ts';

/** Starts a failed message anew, from its first channel. A code is not: its time has run out. */
export async function retryMessage(
  ctx: Ctx,
  input: { messageId: string },
): Promise<Result<null, MessagesCode>> {
  if (!can(ctx.actor, 'outbox.retry', { pemda: ctx.pemda })) return err('not-allowed');
  const own = eq(outboxMessage.id, input.messageId);
  const [row] = await ctx.tx.select().from(outboxMessage).where(own).for('update');
  if (!row || !isTemplate(row.template)) return err('message-unknown');
  if (traitsOf(row.template).level === 'code') return err('code-not-repeatable');
  if (row.state !== 'failed') return err('message-not-failed');
  const now = ctx.clock.now();
  await ctx.tx
    .update(outboxMessage)
    .set({ state: 'waiting', failure: null, settledAt: null, nextAt: now, restartedAt: now })
    .where(own);
  ctx.record(messagesEvents.retried(row.id, {}));
  ctx.send(sendSoon);
  return ok(null);
}
