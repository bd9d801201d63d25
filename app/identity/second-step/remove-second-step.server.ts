import { eq } from 'drizzle-orm';
import { loginSession, person, personAuthenticator, recoveryCode } from '#db/schema/identity.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { IdentityCode } from '../codes.ts';
import { identityEvents } from '../events.ts';
import { checkSecondStep } from './check-second-step.server.ts';

/** Forgets the app, with a code of it or of the paper: the way to a new phone. */
export async function removeSecondStep(
  ctx: Ctx,
  { code }: { code: string },
): Promise<Result<null, IdentityCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  const { personId } = ctx.actor;
  const known = await checkSecondStep(ctx.tx, personId, code, ctx.clock.now());
  if (!known) return err('code-wrong', { field: 'code' });
  return forget(ctx, personId);
}

/** For an operator, when phone and paper are both lost. Closes every session of the person. */
export async function resetSecondStep(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<Result<null, IdentityCode>> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  await ctx.tx.delete(loginSession).where(eq(loginSession.userId, personId));
  return forget(ctx, personId);
}

async function forget(ctx: Ctx, personId: string): Promise<Result<null, IdentityCode>> {
  const [known] = await ctx.tx
    .delete(personAuthenticator)
    .where(eq(personAuthenticator.personId, personId))
    .returning({ personId: personAuthenticator.personId });
  if (!known) return err('second-step-unknown');
  await ctx.tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
  await ctx.tx.update(person).set({ secondStepAt: null }).where(eq(person.id, personId));
  await ctx.tx.update(loginSession).set({ provedAt: null }).where(eq(loginSession.userId, personId));
  ctx.record(identityEvents['second-step-removed'](personId, {}));
  return ok(null);
}
