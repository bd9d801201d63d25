import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import { quizArrival } from '#db/schema/bimtek/offline.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';

export interface ArrivedAttempt {
  course: string;
  number: number;
  percent: number;
  passed: boolean;
  /** Of the learner; null after the person was forgotten. */
  name: string | null;
}

/** An attempt that this trainer entered from a code, to say so; those of other trainers are as good as none. */
export async function findArrival(
  tx: Tx,
  { attempt, enteredBy }: { attempt: string; enteredBy: string },
): Promise<ArrivedAttempt | null> {
  const [row] = await tx
    .select({ attempt: quizAttempt })
    .from(quizArrival)
    .innerJoin(
      quizAttempt,
      and(eq(quizAttempt.pemdaId, quizArrival.pemdaId), eq(quizAttempt.id, quizArrival.attemptId)),
    )
    .where(and(eq(quizArrival.attemptId, attempt), eq(quizArrival.enteredBy, enteredBy)));
  if (!row) return null;
  const { personId, course, number, percent, passed } = row.attempt;
  const person = await findRecipient(tx, personId);
  return { course, number, percent, passed, name: person?.name ?? null };
}
