import { eq } from 'drizzle-orm';
import { registration } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { registrationEvents } from '../events.ts';
import { checkSoon } from './check-soon.ts';

/** An officer asks the registers once more, with INAPROC's code of the vendor where it is known. */
export async function requestCheck(
  ctx: Ctx,
  { registrationId, inaprocCode }: { registrationId: string; inaprocCode: string },
): Promise<Result<null>> {
  if (!can(ctx.actor, 'registration.decide', { pemda: ctx.pemda })) return err('not-allowed');
  const [known] = await ctx.tx
    .select({ vendorId: registration.vendorId })
    .from(registration)
    .where(eq(registration.id, registrationId));
  if (!known) return err('registration-unknown');
  if (inaprocCode !== '' && !/^[\w.-]{1,40}$/.test(inaprocCode))
    return err('inaproc-code-wrong', { field: 'inaprocCode' });
  ctx.send(checkSoon.of(known.vendorId, inaprocCode));
  ctx.record(registrationEvents['register-check-requested'](known.vendorId, {}));
  return ok(null);
}
