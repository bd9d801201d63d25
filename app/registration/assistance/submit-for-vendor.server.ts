import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { loadOwnAssistance } from './load-own-assistance.server.ts';
import { sendClaim } from './make-claim.server.ts';

/** Sends the registration in the vendor's name, and with it the invitation to take it over. */
export async function submitForVendor(
  ctx: Ctx,
  { registrationId }: { registrationId: string },
): Promise<Result<{ vendorId: string }>> {
  const own = await loadOwnAssistance(ctx, registrationId);
  if (!own.ok) return own;
  const { vendorId, phone } = own.value;
  if (!phone) return err('assistance-over');
  const sent = await submitRegistration(ctx, { registrationId });
  if (!sent.ok) return sent;
  await sendClaim(ctx, vendorId, phone);
  return ok({ vendorId });
}
