import { and, eq, isNull, sql } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { personContact, signInRequest } from '#db/schema/identity.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { listMemberships } from '../accounts.server.ts';
import type { IdentityCode } from '../codes.ts';
import { enter, type SignedIn } from '../sign-in.server.ts';
import { readSixDigits } from '../six-digits.ts';
import { forgetLoginFailures } from '../throttle-login.server.ts';
import { codeHash } from './request-sign-in-code.server.ts';
import { isOpenToTry } from './sign-in-code.ts';

export interface SignInWithCode {
  token: string;
  code: string;
  device: string;
  clock: Clock;
}

/**
 * Signs in with a code that was sent. The try is counted before it is compared, in its own statement, so that no two at
 * once are counted as one. Shows, too, that the contact is the person's own. Staff owe the second step as ever.
 */
export async function signInWithCode(input: SignInWithCode): Promise<Result<SignedIn, IdentityCode>> {
  const code = readSixDigits(input.code);
  if (!code) return err('code-missing', { field: 'code' });
  const now = input.clock.now();
  const tokenHash = sha256(input.token);
  const [row] = await database()
    .update(signInRequest)
    .set({ tries: sql`${signInRequest.tries} + 1` })
    .where(eq(signInRequest.tokenHash, tokenHash))
    .returning();
  if (!row || !isOpenToTry({ ...row, tries: row.tries - 1 }, now)) return err('code-over', { field: 'code' });
  if (!row.personId || row.codeHash !== codeHash(tokenHash, code))
    return err('code-wrong', { field: 'code' });
  const [used] = await database()
    .update(signInRequest)
    .set({ usedAt: now })
    .where(and(eq(signInRequest.tokenHash, tokenHash), isNull(signInRequest.usedAt)))
    .returning({ personId: signInRequest.personId });
  const [member] = await listMemberships(row.personId);
  if (!used || !member) return err('code-over', { field: 'code' });
  await forgetLoginFailures(`code|${row.contactIndex}`);
  await database()
    .update(personContact)
    .set({ verifiedAt: now })
    .where(
      and(
        eq(personContact.personId, row.personId),
        eq(personContact.kind, row.contactKind),
        isNull(personContact.verifiedAt),
      ),
    );
  return ok(await enter(row.personId, member, input.device, input.clock, row.contactIndex));
}
