import { eq } from 'drizzle-orm';
import { registration } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RegistrationCode } from './codes.ts';
import { registrationEvents } from './events.ts';
import { loadRegistration } from './load-registration.server.ts';
import { moveRegistration } from './move-registration.server.ts';
import { canMove } from './registration-status.ts';

/** After a refusal the vendor may begin again: the same record, open for writing, with every answer still there. */
export async function restartRegistration(
  ctx: Ctx,
  { registrationId }: { registrationId: string },
): Promise<Result<{ vendorId: string }, RegistrationCode>> {
  const loaded = await loadRegistration(ctx.tx, eq(registration.id, registrationId), true);
  if (!loaded) return err('registration-unknown');
  const { vendorId, personId, assistedBy } = loaded;
  const owner = { pemda: ctx.pemda, personId, assistedBy };
  if (!can(ctx.actor, 'registration.fill', owner)) return err('not-allowed');
  if (!canMove(loaded.status, 'draft') || loaded.mergedInto) return err('registration-locked');
  await moveRegistration(ctx, loaded, { to: 'draft' });
  ctx.record(registrationEvents.restarted(loaded.id, { vendorId }));
  return ok({ vendorId });
}
