import { and, eq, isNull } from 'drizzle-orm';
import { vendorClaim } from '#db/schema/registration/assistance.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { AssistanceCode } from './codes.ts';
import { endAssistance } from './end-assistance.server.ts';
import { assistanceEvents } from './events.ts';
import { findClaim } from './find-claim.server.ts';
import { loadAssistance } from './load-assistance.server.ts';

/** The record becomes its owner's: whoever holds the code and signs in as a vendor. An officer writes no more. */
export async function claimVendor(
  ctx: Ctx,
  { code }: { code: string },
): Promise<Result<{ vendorId: string }, AssistanceCode>> {
  const personId = storedActorId(ctx.actor);
  if (!can(ctx.actor, 'vendor.claim', { pemda: ctx.pemda, personId })) return err('not-allowed');
  const now = ctx.clock.now();
  const found = await findClaim(ctx.tx, { pemda: ctx.pemda, code, now });
  if (!found.ok) return found;
  const { vendorId, registrationId, origin } = found.value;
  const [other] = await ctx.tx.select({ id: vendor.id }).from(vendor).where(eq(vendor.personId, personId));
  if (other) return err('claim-own-vendor');
  // Of two who hold the code and come at once, one finds it without an owner.
  const [mine] = await ctx.tx
    .update(vendor)
    .set({ personId })
    .where(and(eq(vendor.id, vendorId), isNull(vendor.personId)))
    .returning({ id: vendor.id });
  if (!mine) return err('vendor-claimed-already');
  await ctx.tx.update(vendorClaim).set({ usedAt: now }).where(eq(vendorClaim.vendorId, vendorId));
  const helped = await loadAssistance(ctx.tx, registrationId, true);
  if (helped && !helped.endedAt) await endAssistance(ctx, helped, 'taken-over');
  ctx.record(assistanceEvents['vendor-claimed'](vendorId, { origin }));
  return ok({ vendorId });
}
