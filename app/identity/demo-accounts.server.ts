import type { Clock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { err, type Result } from '~/reference/result.ts';
import { findAccount } from './accounts.server.ts';
import type { IdentityCode } from './codes.ts';
import { type DemoAccount, demoAccounts } from './demo-accounts.ts';
import { type SignedIn, signIn } from './sign-in.server.ts';

export type DemoChoice = Pick<DemoAccount, 'key' | 'pemda' | 'role' | 'rights' | 'name'>;

/** One click each on the sign-in page, in demo mode only; accounts that this story has not made are left out. */
export async function listDemoAccounts(): Promise<DemoChoice[]> {
  if (config().mode !== 'demo') return [];
  const found = await Promise.all(demoAccounts.map(account => findAccount(account.contact)));
  return demoAccounts
    .filter((_, at) => found[at])
    .map(({ key, pemda, role, rights, name }) => ({ key, pemda, role, rights, name }));
}

/** Signs in with the account's own password: demo mode knows it, live mode has none of these people and refuses. */
export async function enterDemoAccount(
  key: string,
  device: string,
  clock: Clock,
): Promise<Result<SignedIn, IdentityCode>> {
  const account = demoAccounts.find(each => each.key === key);
  if (config().mode !== 'demo' || !account) return err('not-allowed');
  return signIn({
    contact: account.contact.value,
    password: account.password,
    device,
    proof: undefined,
    clock,
  });
}
