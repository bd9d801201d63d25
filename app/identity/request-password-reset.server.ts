import { randomBytes } from 'node:crypto';
import { passwordReset } from '#db/schema/identity.ts';
import { runCommand } from '~/audit/command.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { ok, type Result } from '~/reference/result.ts';
import { findAccount } from './accounts.server.ts';
import { systemActor } from './actor.ts';
import type { IdentityCode } from './codes.ts';
import { parseContact } from './contact.ts';
import { identityEvents } from './events.ts';

const validMinutes = 30;

/** Puts a link into the outbox. The answer is the same whether the account exists or not. */
export async function requestPasswordReset(
  text: string,
  clock: Clock,
  linkTo: (token: string) => string,
): Promise<Result<null, IdentityCode>> {
  const contact = parseContact(text);
  if (!contact.ok) return contact;
  const account = await findAccount(contact.value);
  const home = account?.memberships[0];
  if (!account || !home) return ok(null);
  const token = randomBytes(24).toString('base64url');
  return runCommand({ actor: systemActor(home.pemda), pemda: home.pemda, clock }, async ctx => {
    const now = clock.now();
    const expiresAt = new Date(now.getTime() + validMinutes * 60_000);
    await ctx.tx
      .insert(passwordReset)
      .values({ tokenHash: sha256(token), personId: account.personId, expiresAt });
    await queueMessage(ctx, {
      template: 'password-reset',
      key: `password-reset|${sha256(token)}`,
      personId: account.personId,
      to: contact.value,
      values: { minutes: validMinutes },
      link: linkTo(token),
      confidential: true,
    });
    ctx.record(identityEvents['reset-requested'](account.personId, {}));
    return ok(null);
  });
}
