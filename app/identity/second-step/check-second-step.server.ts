import { and, eq, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { person, personAuthenticator } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';
import { readSixDigits } from '../six-digits.ts';
import { stepOf } from './authenticator.server.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { takeRecoveryCode } from './recovery-codes.server.ts';

/** What a typed code was: one of the app, one of the paper, or neither. Either opens once. */
export async function checkSecondStep(
  tx: Tx,
  personId: string,
  typed: string,
  now: Date,
): Promise<'app' | 'paper' | null> {
  const digits = readSixDigits(typed);
  if (digits) return (await takeAppCode(tx, personId, digits, now)) ? 'app' : null;
  const paper = readRecoveryCode(typed);
  return paper && (await takeRecoveryCode(tx, personId, paper, now)) ? 'paper' : null;
}

/** The update is the check: of two who bring the same code at once, one passes. */
async function takeAppCode(tx: Tx, personId: string, code: string, now: Date): Promise<boolean> {
  const [row] = await tx
    .select({ wrappedKey: person.wrappedKey, sealedSecret: personAuthenticator.sealedSecret })
    .from(personAuthenticator)
    .innerJoin(person, eq(person.id, personAuthenticator.personId))
    .where(eq(personAuthenticator.personId, personId));
  if (!row?.wrappedKey) return false;
  const seal = openSeal(config().secrets.column, personId, row.wrappedKey);
  const step = stepOf(seal.open('authenticator', row.sealedSecret), code, now);
  if (step === null) return false;
  const [taken] = await tx
    .update(personAuthenticator)
    .set({ lastStep: step })
    .where(and(eq(personAuthenticator.personId, personId), lt(personAuthenticator.lastStep, step)))
    .returning({ personId: personAuthenticator.personId });
  return taken !== undefined;
}
