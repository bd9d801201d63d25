import { desc, eq } from 'drizzle-orm';
import { consentCode } from '#db/schema/registration/assistance.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { readSixDigits } from '~/identity/six-digits.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { AssistanceCode } from './codes.ts';
import { codeFault, consentCodeRule } from './consent-code.ts';
import { assistanceEvents } from './events.ts';
import { giveConsent } from './give-consent.server.ts';
import { loadOwnAssistance } from './load-own-assistance.server.ts';
import { consentDigest } from './send-consent-code.server.ts';

export interface CodeVerdict {
  given: boolean;
  /** Tries that are left with this code. */
  left: number;
}

/**
 * The code as the vendor read it aloud. A wrong one is no failure of the command, so that the try stays counted when
 * the answer goes back.
 */
export async function confirmConsentCode(
  ctx: Ctx,
  { registrationId, code: typed }: { registrationId: string; code: string },
): Promise<Result<CodeVerdict, AssistanceCode>> {
  const own = await loadOwnAssistance(ctx, registrationId);
  if (!own.ok) return own;
  if (own.value.consentedAt) return err('consent-given-already');
  const code = readSixDigits(typed);
  if (!code) return err('consent-code-missing', { field: 'code' });
  const [newest] = await ctx.tx
    .select()
    .from(consentCode)
    .where(eq(consentCode.registrationId, registrationId))
    .orderBy(desc(consentCode.sentAt))
    .limit(1);
  if (!newest) return err('consent-code-none', { field: 'code' });
  const now = ctx.clock.now();
  const fault = codeFault(newest, now);
  if (fault) return err(fault, { field: 'code' });
  const tries = newest.tries + 1;
  const right = newest.digest === consentDigest(registrationId, code);
  await ctx.tx
    .update(consentCode)
    .set({ tries, ...(right ? { usedAt: now } : {}) })
    .where(eq(consentCode.id, newest.id));
  if (right) await giveConsent(ctx, own.value, 'code');
  else ctx.record(assistanceEvents['consent-code-missed'](registrationId, { tries }));
  return ok({ given: right, left: consentCodeRule.tries - tries });
}
