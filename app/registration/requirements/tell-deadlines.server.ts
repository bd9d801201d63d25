import { eq } from 'drizzle-orm';
import { requirementNotice } from '#db/schema/registration/requirements.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { requirementEvents } from './events.ts';
import type { VendorDeadlines } from './list-deadlines.server.ts';

/**
 * Tells a vendor of deadlines, in one message however many they are, and each of them once for good: a job that was
 * killed half-way runs again without telling twice. For the portal itself, on nobody's request.
 */
export async function tellDeadlines(
  ctx: Ctx,
  { vendorId, deadlines }: VendorDeadlines,
): Promise<Result<{ told: number }, 'not-allowed' | 'vendor-unknown'>> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  const [owner] = await ctx.tx
    .select({ personId: vendor.personId })
    .from(vendor)
    .where(eq(vendor.id, vendorId));
  if (!owner?.personId) return err('vendor-unknown');
  if (deadlines.length === 0) return ok({ told: 0 });
  const toldAt = ctx.clock.now();
  const fresh = await ctx.tx
    .insert(requirementNotice)
    .values(deadlines.map(one => ({ pemdaId: ctx.pemda, vendorId, ...one, toldAt })))
    .onConflictDoNothing()
    .returning({ requirement: requirementNotice.requirement, dueOn: requirementNotice.dueOn });
  const [first] = fresh;
  if (!first) return ok({ told: 0 });
  await queueMessage(ctx, {
    template: 'requirement-due',
    key: `requirement-due|${vendorId}|${first.requirement}|${first.dueOn}`,
    personId: owner.personId,
    values: {},
    link: '/vendor/requirements',
  });
  ctx.record(requirementEvents['deadlines-told'](vendorId, { deadlines: fresh }));
  return ok({ told: fresh.length });
}
