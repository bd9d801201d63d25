import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registerCheck } from '#db/schema/registration/registers.ts';
import { registration } from '#db/schema/registration.ts';
import { maskIdentifier } from '~/reference/mask-identifier.ts';
import { isSealed, type Question } from '../answers/questions.ts';
import { loadRegistration } from '../load-registration.server.ts';
import { compareAnswer } from './compare-answer.ts';
import type { RegisterCheck } from './registers.ts';

const shown = (question: Question, value: string | null) =>
  value !== null && isSealed(question) ? maskIdentifier(value) : value;

/**
 * What the outside registers said of a vendor, for the officer who decides. Compared anew with the answers of today: a
 * register that has been down since must not vouch for an answer that was changed.
 */
export async function listRegisterChecks(tx: Tx, vendorId: string): Promise<RegisterCheck[]> {
  const rows = await tx
    .select()
    .from(registerCheck)
    .where(eq(registerCheck.vendorId, vendorId))
    .orderBy(asc(registerCheck.register), asc(registerCheck.question));
  const loaded = rows.length > 0 ? await loadRegistration(tx, eq(registration.vendorId, vendorId)) : null;
  if (!loaded) return [];
  return rows.map(({ register, question, state, sealedTheirs, checkedAt }) => {
    const name = `register.${register}.${question}`;
    const theirs = sealedTheirs && loaded.seal ? loaded.seal.open(name, sealedTheirs) : null;
    const own = loaded.answers[question];
    return {
      register,
      question,
      state: theirs === null ? state : compareAnswer(question, own, theirs),
      ours: shown(question, own ?? null),
      theirs: shown(question, theirs),
      checkedAt,
    };
  });
}
