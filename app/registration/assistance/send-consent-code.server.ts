import { randomInt } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { consentCode } from '#db/schema/registration/assistance.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { queueMessage, withdrawMessage } from '~/messages/queue-message.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { AssistanceCode } from './codes.ts';
import { consentCodeRule, secondsUntilNextCode } from './consent-code.ts';
import { assistanceEvents } from './events.ts';
import { loadOwnAssistance } from './load-own-assistance.server.ts';

/** How a code is kept: with a key from outside the database, bound to its registration. */
export function consentDigest(registrationId: string, code: string): string {
  return hmac(config().secrets.mark, `consent|${registrationId}|${code}`);
}

/**
 * Sends the vendor a code to read to the officer, with the text of what is agreed to behind its link. The code before it
 * no longer works.
 */
export async function sendConsentCode(
  ctx: Ctx,
  { registrationId }: { registrationId: string },
): Promise<Result<{ expiresAt: Date }, AssistanceCode>> {
  const own = await loadOwnAssistance(ctx, registrationId);
  if (!own.ok) return own;
  const { phone, vendorId, consentedAt } = own.value;
  if (consentedAt) return err('consent-given-already');
  if (!phone) return err('assistance-over');
  const now = ctx.clock.now();
  const sent = await ctx.tx
    .select({ id: consentCode.id, sentAt: consentCode.sentAt })
    .from(consentCode)
    .where(eq(consentCode.registrationId, registrationId))
    .orderBy(desc(consentCode.sentAt))
    .limit(consentCodeRule.perHour);
  const seconds = secondsUntilNextCode(
    sent.map(one => one.sentAt),
    now,
  );
  if (seconds > 0) return err('consent-code-wait', { data: { minutes: Math.ceil(seconds / 60) } });
  const before = sent[0];
  if (before) await withdrawMessage(ctx, `consent-code|${before.id}`);
  const id = newId();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(now.getTime() + consentCodeRule.minutes * 60_000);
  await ctx.tx.insert(consentCode).values({
    pemdaId: ctx.pemda,
    id,
    registrationId,
    digest: consentDigest(registrationId, code),
    sentAt: now,
    expiresAt,
  });
  await queueMessage(ctx, {
    template: 'consent-code',
    key: `consent-code|${id}`,
    personId: null,
    to: { kind: 'phone', value: phone },
    values: { code, minutes: consentCodeRule.minutes },
    link: `/consent/${ctx.pemda}?code=${code}`,
    confidential: true,
  });
  ctx.record(assistanceEvents['consent-code-sent'](registrationId, { vendorId }));
  return ok({ expiresAt });
}
