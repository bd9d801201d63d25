import { eq } from 'drizzle-orm';
import { vendorClaim } from '#db/schema/registration/assistance.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { AssistanceCode } from './codes.ts';
import { loadOwnAssistance } from './load-own-assistance.server.ts';
import { sendClaim } from './make-claim.server.ts';

/** Minutes between two invitations to one phone. */
const pause = 10;

/** The officer has the vendor invited to take over. The code goes to the vendor's phone, never to the officer. */
export async function inviteOwner(
  ctx: Ctx,
  { registrationId }: { registrationId: string },
): Promise<Result<null, AssistanceCode>> {
  const own = await loadOwnAssistance(ctx, registrationId);
  if (!own.ok) return own;
  const { vendorId, phone, consentedAt } = own.value;
  if (!phone || !consentedAt) return err('not-allowed');
  const [last] = await ctx.tx.select().from(vendorClaim).where(eq(vendorClaim.vendorId, vendorId));
  const minutes = last ? pause - (ctx.clock.now().getTime() - last.invitedAt.getTime()) / 60_000 : 0;
  if (minutes > 0) return err('invitation-wait', { data: { minutes: Math.ceil(minutes) } });
  await sendClaim(ctx, vendorId, phone);
  return ok(null);
}
