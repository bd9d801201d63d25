import { randomBytes, randomInt } from 'node:crypto';
import { database } from '#db/client.server.ts';
import { signInRequest } from '#db/schema/identity.ts';
import { runCommand } from '~/audit/command.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac, sha256 } from '~/platform/crypto/digest.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { contactIndex, findAccount } from '../accounts.server.ts';
import { systemActor } from '../actor.ts';
import type { IdentityCode } from '../codes.ts';
import { parseContact } from '../contact.ts';
import { identityEvents } from '../events.ts';
import { isLoginThrottled, noteLoginFailure } from '../throttle-login.server.ts';
import { signInCode } from './sign-in-code.ts';

/** How a code is kept: with a key from outside the database, since a million codes are soon tried. */
export function codeHash(tokenHash: string, code: string): string {
  return hmac(config().secrets.mark, `sign-in-code|${tokenHash}|${code}`);
}

/** Who opens the link out of the message finds the code filled in. */
function withCode(link: string, code: string): string {
  return `${link}${link.includes('?') ? '&' : '?'}code=${code}`;
}

/**
 * Sends a six-digit code to a phone or an address. The answer is the same whether somebody has it or not: a token for
 * the page that asks for the code. `linkTo` gives that page's address.
 */
export async function requestSignInCode(
  text: string,
  clock: Clock,
  linkTo: (token: string) => string,
): Promise<Result<{ token: string }, IdentityCode>> {
  const contact = parseContact(text);
  if (!contact.ok) return contact;
  const index = contactIndex(contact.value);
  const now = clock.now();
  // Every request counts as a failure until one signs in: nobody's phone is flooded.
  const key = `code|${index}`;
  if (await isLoginThrottled(key, now)) return err('sign-in-throttled', { field: 'contact' });
  await noteLoginFailure(key, now);
  const token = randomBytes(24).toString('base64url');
  const tokenHash = sha256(token);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const account = await findAccount(contact.value);
  const home = account?.memberships[0];
  const row = {
    tokenHash,
    personId: home ? account.personId : null,
    contactIndex: index,
    contactKind: contact.value.kind,
    codeHash: codeHash(tokenHash, code),
    expiresAt: new Date(now.getTime() + signInCode.minutes * 60_000),
  };
  if (!home) {
    await database().insert(signInRequest).values(row);
    return ok({ token });
  }
  return runCommand({ actor: systemActor(home.pemda), pemda: home.pemda, clock }, async ctx => {
    await ctx.tx.insert(signInRequest).values(row);
    await queueMessage(ctx, {
      template: 'sign-in-code',
      key: `sign-in-code|${tokenHash}`,
      personId: account.personId,
      to: contact.value,
      values: { code, minutes: signInCode.minutes },
      link: withCode(linkTo(token), code),
      confidential: true,
    });
    ctx.record(identityEvents['code-requested'](account.personId, {}));
    return ok({ token });
  });
}
