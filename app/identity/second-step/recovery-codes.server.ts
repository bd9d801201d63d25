import { randomBytes } from 'node:crypto';
import { and, count, eq, isNull } from 'drizzle-orm';
import { database, type Tx } from '#db/client.server.ts';
import { recoveryCode } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { recoveryCodeOf, recoveryCodes } from './recovery-code.ts';

function hashOf(personId: string, code: string): string {
  return hmac(config().secrets.mark, `recovery|${personId}|${code}`);
}

/** Ten new codes in place of all earlier ones; shown once, kept as digests. */
export async function renewRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => recoveryCodeOf(randomBytes(64)));
  await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
  await tx.insert(recoveryCode).values(codes.map(code => ({ personId, codeHash: hashOf(personId, code) })));
  return codes;
}

/** Uses a code up. False when it is none of this person's or was used before. */
export async function takeRecoveryCode(tx: Tx, personId: string, code: string, now: Date): Promise<boolean> {
  const [taken] = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCode.personId, personId),
        eq(recoveryCode.codeHash, hashOf(personId, code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ personId: recoveryCode.personId });
  return taken !== undefined;
}

export async function countRecoveryCodes(personId: string): Promise<number> {
  const [row] = await database()
    .select({ left: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.personId, personId), isNull(recoveryCode.usedAt)));
  return row?.left ?? 0;
}
