import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { consent } from '#db/schema/privacy.ts';

/** Persons (and vendors without an account) whose last word on a purpose is no: one query for the whole pemda. */
export async function listWithdrawn(tx: Tx, purpose: string): Promise<Set<string>> {
  const last = await tx
    .selectDistinctOn([consent.subjectId], { subjectId: consent.subjectId, answer: consent.answer })
    .from(consent)
    .where(eq(consent.purpose, purpose))
    .orderBy(consent.subjectId, desc(consent.answeredAt), desc(consent.id));
  return new Set(last.filter(each => each.answer === 'withdrawn').map(each => each.subjectId));
}
