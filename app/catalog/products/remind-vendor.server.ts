import { productNotice } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { findVendor } from '~/registration/find-vendor.server.ts';
import type { CatalogCode } from '../codes.ts';
import { catalogEvents } from '../events.ts';
import { findReminders, type Reminder } from './find-reminders.ts';
import { listRemindedProducts } from './list-reminded-products.server.ts';

/** The key of the message about a reminder. */
export function messageKey(vendorId: string, key: string): string {
  return `product-reminder|${vendorId}|${sha256(key).slice(0, 24)}`;
}

const WHERE: Record<Reminder['topic'], string> = {
  'paper-expires': '/edit/papers',
  'paper-expired': '/edit/papers',
  'price-old': '#confirmation',
};

/**
 * Tells a vendor of papers that end and prices that are old, each once for good: a job that was killed half-way runs again
 * without telling twice. For the portal itself, on nobody's request.
 */
export async function remindVendor(
  ctx: Ctx,
  { vendorId }: { vendorId: string },
): Promise<Result<{ told: number }, CatalogCode>> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  const vendor = await findVendor(ctx.tx, vendorId);
  if (!vendor) return err('vendor-missing');
  const { personId } = vendor;
  if (!personId) return ok({ told: 0 });
  const toldAt = ctx.clock.now();
  const reminders = findReminders(await listRemindedProducts(ctx.tx, vendorId), wibDay(toldAt));
  if (reminders.length === 0) return ok({ told: 0 });
  const fresh = await ctx.tx
    .insert(productNotice)
    .values(reminders.map(({ key }) => ({ pemdaId: ctx.pemda, vendorId, key, toldAt })))
    .onConflictDoNothing()
    .returning({ key: productNotice.key });
  const told = reminders.filter(({ key }) => fresh.some(row => row.key === key));
  if (told.length === 0) return ok({ told: 0 });
  for (const { key, topic, productId, figure } of told) {
    await queueMessage(ctx, {
      template: `product-${topic}`,
      key: messageKey(vendorId, key),
      personId,
      values: topic === 'paper-expires' ? { days: figure } : topic === 'price-old' ? { count: figure } : {},
      link: `/vendor/products/${productId}${WHERE[topic]}`,
    });
  }
  ctx.record(catalogEvents['vendor-reminded'](vendorId, { topics: told.map(({ topic }) => topic) }));
  return ok({ told: told.length });
}
