import { eq } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { person } from '#db/schema/identity.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { IdentityCode } from './codes.ts';
import { verifyNothing, verifyPassword } from './passwords.server.ts';
import { forgetLoginFailures, isLoginThrottled, noteLoginFailure } from './throttle-login.server.ts';

/**
 * Makes sure that it is the owner who holds the phone, before something that cannot be undone. Not one transaction: a failed
 * try must stay counted. Who has no password yet makes one first, by the link to a phone or address.
 */
export async function confirmPassword(input: {
  personId: string;
  password: string;
  clock: Clock;
}): Promise<Result<null, IdentityCode>> {
  const { personId, password, clock } = input;
  const key = `${personId}|confirm`;
  const now = clock.now();
  if (password === '') return err('password-missing', { field: 'password' });
  if (await isLoginThrottled(key, now)) return err('sign-in-throttled', { field: 'password' });
  const [row] = await database()
    .select({ stored: person.passwordHash })
    .from(person)
    .where(eq(person.id, personId));
  const right = row?.stored ? await verifyPassword(row.stored, password) : await verifyNothing(password);
  if (!right) {
    await noteLoginFailure(key, now);
    return err('sign-in-wrong', { field: 'password' });
  }
  await forgetLoginFailures(key);
  return ok(null);
}
