import { eq } from 'drizzle-orm';
import { breach } from '#db/schema/privacy.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';
import { findBreach } from './find-breach.server.ts';
import { type BreachGround, gatherBreach } from './gather-breach.server.ts';

export const noticesJob = 'queue-breach-notices';

/** The second, explicit step: everybody affected is written to. The typed number must be how many that are. */
export async function askNotices(
  ctx: Ctx,
  { breachId, typed }: { breachId: string; typed: string },
  ground: BreachGround,
): Promise<Result<{ persons: number }, PrivacyCode>> {
  if (!can(ctx.actor, 'breach.handle', { pemda: ctx.pemda })) return err('not-allowed');
  await ctx.tx.select({ id: breach.id }).from(breach).where(eq(breach.id, breachId)).for('update');
  const found = await findBreach(ctx.tx, breachId);
  if (!found) return err('breach-unknown');
  if (found.noticesAskedAt) return err('notice-sent', { field: 'typed' });
  const { personIds } = await gatherBreach(ctx.tx, ctx.pemda, found, ground);
  const persons = personIds.length;
  if (typed.replace(/[\s.]/g, '') !== String(persons))
    return err('notice-confirm-missing', { field: 'typed' });
  const noticesAskedBy = storedActorId(ctx.actor);
  await ctx.tx
    .update(breach)
    .set({ noticesAskedAt: ctx.clock.now(), noticesAskedBy })
    .where(eq(breach.id, breachId));
  ctx.record(privacyEvents['breach-notices-asked'](breachId, { persons }));
  ctx.send({ name: noticesJob, key: breachId, data: { breachId } });
  return ok({ persons });
}
