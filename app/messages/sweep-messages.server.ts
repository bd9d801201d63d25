import { and, eq, inArray, lt, ne } from 'drizzle-orm';
import { messageDelivery, outboxMessage } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import type { Template } from './templates.ts';

interface Sweep {
  before: Date;
  dryRun: boolean;
}

/** Goes to somebody who is no longer here: its address is kept the shortest time. */
const farewell: Template = 'deletion-done';

async function sweep({ tx }: Ctx, { before, dryRun }: Sweep, farewells: boolean): Promise<number> {
  const which = farewells ? eq(outboxMessage.template, farewell) : ne(outboxMessage.template, farewell);
  const rows = await tx
    .select({ id: outboxMessage.id })
    .from(outboxMessage)
    .where(and(lt(outboxMessage.settledAt, before), which))
    .limit(5_000);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0 && !dryRun) {
    await tx.delete(messageDelivery).where(inArray(messageDelivery.messageId, ids));
    await tx.delete(outboxMessage).where(inArray(outboxMessage.id, ids));
  }
  return ids.length;
}

/** Messages that came to their end, with what was in them and how they travelled. */
export function sweepMessages(ctx: Ctx, how: Sweep): Promise<number> {
  return sweep(ctx, how, false);
}

export function sweepFarewells(ctx: Ctx, how: Sweep): Promise<number> {
  return sweep(ctx, how, true);
}
