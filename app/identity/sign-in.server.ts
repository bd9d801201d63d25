import { runCommand } from '~/audit/command.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { contactIndex, findAccount } from './accounts.server.ts';
import type { PemdaId } from './actor.ts';
import type { IdentityCode } from './codes.ts';
import { parseContact } from './contact.ts';
import { identityEvents } from './events.ts';
import { openLoginSession } from './login-sessions.server.ts';
import { verifyNothing, verifyPassword } from './passwords.server.ts';
import type { Role } from './roles.ts';
import {
  deviceProof,
  forgetLoginFailures,
  isLoginThrottled,
  noteLoginFailure,
  throttleKey,
} from './throttle-login.server.ts';

export interface SignIn {
  contact: string;
  password: string;
  /** The browser's own description, shown in the list of sessions. */
  device: string;
  /** Cookie of a device that signed in before. */
  proof: string | undefined;
  clock: Clock;
}

export interface SignedIn {
  personId: string;
  role: Role;
  pemda: PemdaId;
  cookie: string;
  proof: string;
}

/** Not one transaction: a failed try must stay counted. An unknown account and a wrong password look and take the same. */
export async function signIn(input: SignIn): Promise<Result<SignedIn, IdentityCode>> {
  const contact = parseContact(input.contact);
  if (!contact.ok) return contact;
  const account = contactIndex(contact.value);
  const key = throttleKey(account, input.proof);
  const now = input.clock.now();
  if (await isLoginThrottled(key, now)) return err('sign-in-throttled', { field: 'password' });
  const found = await findAccount(contact.value);
  const right = found?.passwordHash
    ? await verifyPassword(found.passwordHash, input.password)
    : await verifyNothing(input.password);
  const first = found?.memberships[0];
  if (!right || !found || !first) {
    await noteLoginFailure(key, now);
    return err('sign-in-wrong', { field: 'password' });
  }
  await forgetLoginFailures(key);
  return ok(await enter(found.personId, first, input.device, input.clock, account));
}

/** Opens a session for somebody already identified and records it. */
export async function enter(
  personId: string,
  member: { pemda: PemdaId; role: Role; rights: 'full' | 'view' },
  device: string,
  clock: Clock,
  account: string,
): Promise<SignedIn> {
  const cookie = await openLoginSession(personId, { ...member, device: device.slice(0, 200) });
  await runCommand(
    { actor: { kind: 'person', personId, ...member }, pemda: member.pemda, clock },
    async ctx => {
      ctx.record(identityEvents['signed-in'](personId, { role: member.role }));
      return ok(null);
    },
  );
  return { personId, role: member.role, pemda: member.pemda, cookie, proof: deviceProof(account) };
}
