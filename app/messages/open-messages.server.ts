import { and, eq, isNull, sql } from 'drizzle-orm';
import { outboxMessage } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { MessagesCode } from './codes.ts';
import { messagesEvents } from './events.ts';
import { openBody } from './sealed-body.server.ts';
import { sendSoon } from './send-soon.ts';

/** Marks messages of the acting person as read. What was read here need not be sent anywhere else. */
async function markRead(ctx: Ctx, personId: string, id: string | null): Promise<number> {
  const now = ctx.clock.now().toISOString();
  const rows = await ctx.tx
    .update(outboxMessage)
    .set({
      readAt: sql`${now}::timestamptz`,
      state: sql`case when ${outboxMessage.settledAt} is null then ${outboxMessage.state} else 'read' end`,
      failure: null,
      nextAt: sql`case when ${outboxMessage.settledAt} is null then ${now}::timestamptz end`,
    })
    .where(
      and(
        eq(outboxMessage.personId, personId),
        isNull(outboxMessage.readAt),
        isNull(outboxMessage.withdrawnAt),
        sql`${outboxMessage.notBefore} <= ${now}::timestamptz`,
        id ? eq(outboxMessage.id, id) : undefined,
      ),
    )
    .returning({ id: outboxMessage.id });
  if (rows.length > 0) ctx.send(sendSoon);
  return rows.length;
}

/** Opens one message: it counts as read, and its link is where to go. */
export async function openMessage(
  ctx: Ctx,
  input: { messageId: string },
): Promise<Result<{ link: string }, MessagesCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  const { personId } = ctx.actor;
  const [row] = await ctx.tx
    .select()
    .from(outboxMessage)
    .where(and(eq(outboxMessage.id, input.messageId), eq(outboxMessage.personId, personId)));
  if (!row) return err('message-unknown');
  const marked = await markRead(ctx, personId, row.id);
  if (marked > 0) ctx.record(messagesEvents.opened(row.id, { count: marked }));
  return ok({ link: openBody(row.id, row.sealedBody).link });
}

/** Everything in the inbox counts as read. */
export async function openAllMessages(ctx: Ctx): Promise<Result<null, MessagesCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  const { personId } = ctx.actor;
  const marked = await markRead(ctx, personId, null);
  if (marked > 0) ctx.record(messagesEvents.opened(personId, { count: marked }));
  return ok(null);
}
