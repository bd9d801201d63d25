import { eq } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { loginThrottle } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { countFailure, isThrottled } from './throttle.ts';

/**
 * A device that signed in before proves it with a cookie and has a counter of its own, so that a stranger who fails
 * on purpose cannot lock the owner out. Not by address: on mobile networks thousands share one.
 */
export function deviceProof(account: string): string {
  return hmac(config().secrets.mark, `device|${account}`);
}

export function throttleKey(account: string, proof: string | undefined): string {
  return `${account}|${proof === deviceProof(account) ? 'known' : 'new'}`;
}

export async function isLoginThrottled(key: string, now: Date): Promise<boolean> {
  const [row] = await database().select().from(loginThrottle).where(eq(loginThrottle.key, key));
  return isThrottled(row, now);
}

export async function noteLoginFailure(key: string, now: Date): Promise<void> {
  await database().transaction(async tx => {
    const [row] = await tx.select().from(loginThrottle).where(eq(loginThrottle.key, key)).for('update');
    const next = countFailure(row, now);
    await tx
      .insert(loginThrottle)
      .values({ key, ...next })
      .onConflictDoUpdate({ target: loginThrottle.key, set: next });
  });
}

export async function forgetLoginFailures(key: string): Promise<void> {
  await database().delete(loginThrottle).where(eq(loginThrottle.key, key));
}
