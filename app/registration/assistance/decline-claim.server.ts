import { eq } from 'drizzle-orm';
import { vendorClaim } from '#db/schema/registration/assistance.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { ok, type Result } from '~/reference/result.ts';
import type { AssistanceCode } from './codes.ts';
import { endAssistance } from './end-assistance.server.ts';
import { assistanceEvents } from './events.ts';
import { findClaim } from './find-claim.server.ts';
import { loadAssistance } from './load-assistance.server.ts';

/**
 * Whoever holds the code says no, without an account: the code came to them alone. An officer's writing ends there, as if
 * consent was taken back; a record from a list stays with the office, but nobody is written to again.
 */
export async function declineClaim(
  ctx: Ctx,
  { code }: { code: string },
): Promise<Result<null, AssistanceCode>> {
  const now = ctx.clock.now();
  const found = await findClaim(ctx.tx, { pemda: ctx.pemda, code, now });
  if (!found.ok) return found;
  const { vendorId, registrationId, origin } = found.value;
  await ctx.tx
    .update(vendorClaim)
    .set({ declinedAt: now, expiresAt: now })
    .where(eq(vendorClaim.vendorId, vendorId));
  const helped = await loadAssistance(ctx.tx, registrationId, true);
  if (helped && !helped.endedAt) await endAssistance(ctx, helped, 'withdrawn');
  ctx.record(assistanceEvents['claim-declined'](vendorId, { origin }));
  return ok(null);
}
