import { and, eq, isNull } from 'drizzle-orm';
import { assistance } from '#db/schema/registration/assistance.ts';
import { registration, vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { readPhone } from '~/reference/phone.ts';
import { err, fail, ok, type Result } from '~/reference/result.ts';
import { registrationEvents } from '~/registration/events.ts';
import { assistanceEvents } from './events.ts';
import { loadAssistance } from './load-assistance.server.ts';

/**
 * An officer begins beside a vendor: a record without an owner, empty until the vendor has agreed. The same officer with
 * the same phone comes back to the draft that is there. Whether the number is known here already is not told: the office
 * finds it when the registration is sent.
 */
export async function startAssistance(
  ctx: Ctx,
  { phone: typed }: { phone: string },
): Promise<Result<{ registrationId: string }>> {
  if (!can(ctx.actor, 'registration.assist', { pemda: ctx.pemda })) return err('not-allowed');
  const reading = readPhone(typed);
  if (reading.normalized === null) return fail(reading.errors.map(one => ({ ...one, field: 'phone' })));
  const phone: string = reading.normalized;
  const officerId = storedActorId(ctx.actor);
  const open = await findOpenDraft(ctx, officerId, phone);
  if (open) return ok({ registrationId: open });
  const vendorId = newId();
  const wrappedKey = newWrappedKey(config().secrets.column, vendorId);
  const now = ctx.clock.now();
  const own = { pemdaId: ctx.pemda, status: 'draft' as const };
  await ctx.tx.insert(vendor).values({ ...own, id: vendorId, wrappedKey, name: '', createdAt: now });
  const registrationId = newId();
  await ctx.tx
    .insert(registration)
    .values({ ...own, id: registrationId, vendorId, origin: 'assisted', startedAt: now });
  const phoneSealed = openSeal(config().secrets.column, vendorId, wrappedKey).seal('assistance-phone', phone);
  await ctx.tx
    .insert(assistance)
    .values({ pemdaId: ctx.pemda, registrationId, officerId, phoneSealed, startedAt: now });
  ctx.record(registrationEvents.started(registrationId, { vendorId }));
  ctx.record(assistanceEvents['assistance-started'](registrationId, { vendorId }));
  return ok({ registrationId });
}

/** Phones are sealed: the officer's few open drafts are opened and compared. */
async function findOpenDraft({ tx }: Ctx, officerId: string, phone: string): Promise<string | null> {
  const drafts = await tx
    .select({ id: assistance.registrationId })
    .from(assistance)
    .innerJoin(
      registration,
      and(eq(registration.pemdaId, assistance.pemdaId), eq(registration.id, assistance.registrationId)),
    )
    .where(
      and(eq(assistance.officerId, officerId), isNull(assistance.endedAt), eq(registration.status, 'draft')),
    );
  for (const { id } of drafts) if ((await loadAssistance(tx, id))?.phone === phone) return id;
  return null;
}
