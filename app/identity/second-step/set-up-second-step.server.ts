import { eq } from 'drizzle-orm';
import { loginSession, person, personAuthenticator } from '#db/schema/identity.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { IdentityCode } from '../codes.ts';
import { identityEvents } from '../events.ts';
import { readSixDigits } from '../six-digits.ts';
import { offeredSecret, stepOf } from './authenticator.server.ts';
import { renewRecoveryCodes } from './recovery-codes.server.ts';

/**
 * Makes the offered secret the person's own once a code of it was typed in. Returns the recovery codes, for the only
 * time. Refused while another app is set up: that one is removed first, with a code of it.
 */
export async function setUpSecondStep(
  ctx: Ctx,
  input: { sessionId: string; code: string },
): Promise<Result<{ recoveryCodes: string[] }, IdentityCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  const { personId } = ctx.actor;
  const now = ctx.clock.now();
  const code = readSixDigits(input.code);
  if (!code) return err('code-missing', { field: 'code' });
  const secret = offeredSecret(personId, input.sessionId);
  const step = stepOf(secret, code, now);
  if (step === null) return err('code-wrong', { field: 'code' });
  const [owner] = await ctx.tx.select().from(person).where(eq(person.id, personId)).for('update');
  if (!owner?.wrappedKey) return err('not-allowed');
  if (owner.secondStepAt) return err('second-step-known', { field: 'code' });
  const seal = openSeal(config().secrets.column, personId, owner.wrappedKey);
  const sealedSecret = seal.seal('authenticator', secret);
  await ctx.tx
    .insert(personAuthenticator)
    .values({ personId, sealedSecret, lastStep: step, confirmedAt: now });
  await ctx.tx.update(person).set({ secondStepAt: now }).where(eq(person.id, personId));
  await ctx.tx.update(loginSession).set({ provedAt: now }).where(eq(loginSession.id, input.sessionId));
  ctx.record(identityEvents['second-step-set-up'](personId, {}));
  return ok({ recoveryCodes: await renewRecoveryCodes(ctx.tx, personId) });
}
