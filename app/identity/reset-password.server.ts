import { and, eq, gt, isNull } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { membership, passwordReset, person } from '#db/schema/identity.ts';
import { runCommand } from '~/audit/command.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { systemActor } from './actor.ts';
import type { IdentityCode } from './codes.ts';
import { identityEvents } from './events.ts';
import { closeAllLoginSessions } from './login-sessions.server.ts';
import { hashPassword } from './passwords.server.ts';

/** A link works once and for half an hour; afterwards every open session of the person is closed. */
export async function resetPassword(
  input: { token: string; password: string },
  clock: Clock,
): Promise<Result<null, IdentityCode>> {
  const tokenHash = sha256(input.token);
  const [home] = await database()
    .select({ personId: passwordReset.personId, pemda: membership.pemda })
    .from(passwordReset)
    .innerJoin(membership, eq(membership.personId, passwordReset.personId))
    .where(eq(passwordReset.tokenHash, tokenHash));
  if (!home) return err('reset-expired', { field: 'password' });
  const passwordHash = await hashPassword(input.password);
  const result = await runCommand({ actor: systemActor(home.pemda), pemda: home.pemda, clock }, async ctx => {
    const now = clock.now();
    const [used] = await ctx.tx
      .update(passwordReset)
      .set({ usedAt: now })
      .where(
        and(
          eq(passwordReset.tokenHash, tokenHash),
          isNull(passwordReset.usedAt),
          gt(passwordReset.expiresAt, now),
        ),
      )
      .returning({ personId: passwordReset.personId });
    if (!used) return err('reset-expired', { field: 'password' });
    await ctx.tx.update(person).set({ passwordHash }).where(eq(person.id, used.personId));
    ctx.record(identityEvents['password-changed'](used.personId, {}));
    return ok(null);
  });
  if (result.ok) await closeAllLoginSessions(home.personId);
  return result;
}
