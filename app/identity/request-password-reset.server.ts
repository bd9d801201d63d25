import { randomBytes } from 'node:crypto';
import { outboxMessage, passwordReset } from '#db/schema/identity.ts';
import { runCommand } from '~/audit/command.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
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
    const id = newId();
    await ctx.tx.insert(outboxMessage).values({
      pemdaId: ctx.pemda,
      id,
      personId: account.personId,
      channel: contact.value.kind,
      template: 'password-reset',
      sealedBody: sealMessage(id, { to: contact.value.value, link: linkTo(token) }),
      confidential: true,
      createdAt: now,
    });
    ctx.record(identityEvents['reset-requested'](account.personId, {}));
    return ok(null);
  });
}

/** Recipient and body in one envelope under a key of the message's own: key first (61 bytes), then the sealed text. */
function sealMessage(id: string, body: { to: string; link: string }): Buffer {
  const wrapped = newWrappedKey(config().secrets.column, id);
  const seal = openSeal(config().secrets.column, id, wrapped);
  return Buffer.concat([Buffer.from([wrapped.length]), wrapped, seal.seal('body', JSON.stringify(body))]);
}

export function openMessage(id: string, sealed: Buffer): { to: string; link: string } {
  const length = sealed[0] ?? 0;
  const seal = openSeal(config().secrets.column, id, sealed.subarray(1, 1 + length));
  return JSON.parse(seal.open('body', sealed.subarray(1 + length)));
}
