import { eq } from 'drizzle-orm';
import { assistance, vendorClaim } from '#db/schema/registration/assistance.ts';
import { registrationAnswer, vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import type { AssistanceEnd } from './assistance.ts';
import { assistanceEvents } from './events.ts';
import type { LoadedAssistance } from './load-assistance.server.ts';

/**
 * The officer writes no more. Where consent is taken back before anything was sent, what was written goes with it: the
 * answers, and the key without which nothing sealed can be read (UU 27/2022 Pasal 9 and 43).
 */
export async function endAssistance(
  ctx: Ctx,
  { registrationId, vendorId, status }: LoadedAssistance,
  because: AssistanceEnd,
): Promise<void> {
  await ctx.tx
    .update(assistance)
    .set({ endedAt: ctx.clock.now(), endedBecause: because })
    .where(eq(assistance.registrationId, registrationId));
  const erased = because === 'withdrawn' && status === 'draft';
  if (erased) {
    await ctx.tx.delete(registrationAnswer).where(eq(registrationAnswer.registrationId, registrationId));
    await ctx.tx.update(vendor).set({ wrappedKey: null, name: '' }).where(eq(vendor.id, vendorId));
    await ctx.tx.delete(vendorClaim).where(eq(vendorClaim.vendorId, vendorId));
  }
  ctx.record(assistanceEvents['assistance-ended'](registrationId, { vendorId, because, erased }));
}
