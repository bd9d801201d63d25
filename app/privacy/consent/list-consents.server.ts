import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { consent } from '#db/schema/privacy.ts';
import type { AnsweredConsent } from './consent.ts';

/** Everything a person ever answered, the oldest first. */
export async function listConsents(tx: Tx, subjectId: string): Promise<AnsweredConsent[]> {
  return tx
    .select({
      purpose: consent.purpose,
      version: consent.version,
      answer: consent.answer,
      how: consent.how,
      answeredAt: consent.answeredAt,
    })
    .from(consent)
    .where(eq(consent.subjectId, subjectId))
    .orderBy(asc(consent.answeredAt), asc(consent.id));
}
