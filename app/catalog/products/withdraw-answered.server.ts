import { and, eq, gte } from 'drizzle-orm';
import { productNotice } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { withdrawMessage } from '~/messages/queue-message.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { findReminders } from './find-reminders.ts';
import { listRemindedProducts } from './list-reminded-products.server.ts';
import { messageKey } from './remind-vendor.server.ts';

/** Longer than any message waits to be sent. */
const WAITS_MS = 7 * 24 * 60 * 60_000;

/** Takes back what has not gone out and is true no more: the paper was renewed, the price said to hold. */
export async function withdrawAnswered(ctx: Ctx, vendorId: string): Promise<void> {
  const now = ctx.clock.now();
  const since = new Date(now.getTime() - WAITS_MS);
  const told = await ctx.tx
    .select({ key: productNotice.key })
    .from(productNotice)
    .where(and(eq(productNotice.vendorId, vendorId), gte(productNotice.toldAt, since)));
  if (told.length === 0) return;
  const due = new Set(
    findReminders(await listRemindedProducts(ctx.tx, vendorId), wibDay(now)).map(({ key }) => key),
  );
  for (const { key } of told) if (!due.has(key)) await withdrawMessage(ctx, messageKey(vendorId, key));
}
