import { eq } from 'drizzle-orm';
import { loginSession } from '#db/schema/identity.ts';
import { runCommand } from '~/audit/command.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { Actor } from '../actor.ts';
import type { IdentityCode } from '../codes.ts';
import { identityEvents } from '../events.ts';
import { forgetLoginFailures, isLoginThrottled, noteLoginFailure } from '../throttle-login.server.ts';
import { checkSecondStep } from './check-second-step.server.ts';

export interface Proof {
  actor: Actor;
  sessionId: string;
  code: string;
  clock: Clock;
}

/**
 * Takes the second step in one session, with the app's code or one from paper. Not one transaction: a failed try must
 * stay counted, and be on record.
 */
export async function proveSecondStep(proof: Proof): Promise<Result<{ by: 'app' | 'paper' }, IdentityCode>> {
  const { actor, clock, sessionId } = proof;
  if (actor.kind !== 'person') return err('not-allowed');
  const { personId, pemda } = actor;
  if (proof.code.trim() === '') return err('code-missing', { field: 'code' });
  const key = `second-step|${personId}`;
  const now = clock.now();
  if (await isLoginThrottled(key, now)) return err('sign-in-throttled', { field: 'code' });
  const proved = await runCommand<{ by: 'app' | 'paper' }, IdentityCode>(
    { actor, pemda, clock },
    async ctx => {
      const by = await checkSecondStep(ctx.tx, personId, proof.code, now);
      if (!by) return err('code-wrong', { field: 'code' });
      await ctx.tx.update(loginSession).set({ provedAt: now }).where(eq(loginSession.id, sessionId));
      ctx.record(identityEvents['second-step-proved'](personId, { by }));
      return ok({ by });
    },
  );
  if (proved.ok) await forgetLoginFailures(key);
  else {
    await noteLoginFailure(key, now);
    await runCommand({ actor, pemda, clock }, async ctx => {
      ctx.record(identityEvents['second-step-failed'](personId, {}));
      return ok(null);
    });
  }
  return proved;
}
