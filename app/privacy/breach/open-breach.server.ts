import { breach } from '#db/schema/privacy.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';
import type { BreachInput } from './breach-form.ts';
import { type BreachGround, gatherBreach } from './gather-breach.server.ts';

/** Writes down that a breach is looked into; nobody is told by this. */
export async function openBreach(
  ctx: Ctx,
  input: BreachInput,
  ground: BreachGround,
): Promise<Result<{ breachId: string }, PrivacyCode>> {
  if (!can(ctx.actor, 'breach.handle', { pemda: ctx.pemda })) return err('not-allowed');
  const { kind, from, to, knownAt, suspectId, how, handling } = input;
  const breachId = newId();
  const openedBy = storedActorId(ctx.actor);
  await ctx.tx.insert(breach).values({
    pemdaId: ctx.pemda,
    id: breachId,
    kind,
    fromAt: from,
    toAt: to,
    knownAt,
    suspectId,
    how,
    handling,
    openedBy,
  });
  const { personIds, vendorIds } = await gatherBreach(ctx.tx, ctx.pemda, input, ground);
  ctx.record(
    privacyEvents['breach-opened'](breachId, { kind, persons: personIds.length, vendors: vendorIds.length }),
  );
  return ok({ breachId });
}
