import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { vendorClaim } from '#db/schema/registration/assistance.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { queueMessage, withdrawMessage } from '~/messages/queue-message.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import {
  claimAlphabet,
  claimDays,
  claimLength,
  formatClaimCode,
  type InvitationWay,
  spellClaimCode,
} from './claim-code.ts';
import { assistanceEvents } from './events.ts';

/** How a claim code is kept, and found again: with a key from outside the database. */
export function claimDigest(pemda: string, code: string): string {
  return hmac(config().secrets.mark, `claim|${pemda}|${code}`);
}

export interface MadeClaim {
  code: string;
  digest: string;
  expiresAt: Date;
}

export const messageKey = (digest: string) => `claim-invitation|${digest.slice(0, 32)}`;

/** A fresh code for a vendor's owner; the one before it opens nothing any more, and its message is not sent. */
export async function makeClaim(ctx: Ctx, vendorId: string, way: InvitationWay): Promise<MadeClaim> {
  const code = spellClaimCode(Array.from({ length: claimLength }, () => randomInt(claimAlphabet.length)));
  const now = ctx.clock.now();
  const claim = {
    digest: claimDigest(ctx.pemda, code),
    way,
    invitedAt: now,
    invitedBy: storedActorId(ctx.actor),
    expiresAt: new Date(now.getTime() + claimDays * 86_400_000),
  };
  const [before] = await ctx.tx.select().from(vendorClaim).where(eq(vendorClaim.vendorId, vendorId));
  if (before) await withdrawMessage(ctx, messageKey(before.digest));
  await ctx.tx
    .insert(vendorClaim)
    .values({ pemdaId: ctx.pemda, vendorId, ...claim })
    .onConflictDoUpdate({ target: [vendorClaim.pemdaId, vendorClaim.vendorId], set: claim });
  ctx.record(assistanceEvents['owner-invited'](vendorId, { way }));
  return { code, digest: claim.digest, expiresAt: claim.expiresAt };
}

/** The invitation as a message to the vendor's own phone; nobody in the office sees the code. */
export async function sendClaim(ctx: Ctx, vendorId: string, phone: string): Promise<void> {
  const { code, digest } = await makeClaim(ctx, vendorId, 'message');
  await queueMessage(ctx, {
    template: 'claim-invitation',
    key: messageKey(digest),
    personId: null,
    to: { kind: 'phone', value: phone },
    values: { code: formatClaimCode(code), days: claimDays },
    link: `/claim?pemda=${ctx.pemda}&code=${formatClaimCode(code)}`,
    confidential: true,
  });
}
