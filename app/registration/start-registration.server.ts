import { eq } from 'drizzle-orm';
import { registration, vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey } from '~/platform/crypto/sealing.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RegistrationCode } from './codes.ts';
import { registrationEvents } from './events.ts';

export interface Started {
  registrationId: string;
  vendorId: string;
}

/** Opens a person's registration, with a key of the vendor's own. Twice is once. */
export async function startRegistration(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<Result<Started, RegistrationCode>> {
  if (!can(ctx.actor, 'registration.fill', { pemda: ctx.pemda, personId })) return err('not-allowed');
  const vendorId = newId();
  const now = ctx.clock.now();
  const [made] = await ctx.tx
    .insert(vendor)
    .values({
      pemdaId: ctx.pemda,
      id: vendorId,
      personId,
      wrappedKey: newWrappedKey(config().secrets.column, vendorId),
      name: '',
      status: 'draft',
      createdAt: now,
    })
    .onConflictDoNothing({ target: [vendor.pemdaId, vendor.personId] })
    .returning({ id: vendor.id });
  if (!made) return ok(await findStarted(ctx, personId));
  const registrationId = newId();
  const row = {
    pemdaId: ctx.pemda,
    id: registrationId,
    vendorId,
    status: 'draft' as const,
    origin: 'self' as const,
    startedAt: now,
  };
  await ctx.tx.insert(registration).values(row);
  ctx.record(registrationEvents.started(registrationId, { vendorId }));
  return ok({ registrationId, vendorId });
}

async function findStarted({ tx }: Ctx, personId: string): Promise<Started> {
  const [row] = await tx
    .select({ registrationId: registration.id, vendorId: vendor.id })
    .from(vendor)
    .innerJoin(registration, eq(registration.vendorId, vendor.id))
    .where(eq(vendor.personId, personId));
  if (!row) throw new Error('a vendor without a registration');
  return row;
}
