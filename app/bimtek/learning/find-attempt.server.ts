import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';

export type Attempt = typeof quizAttempt.$inferSelect;

/** One person's own attempt; somebody else's is as good as none. */
export async function findAttempt(tx: Tx, personId: string, id: string): Promise<Attempt | null> {
  const [row] = await tx
    .select()
    .from(quizAttempt)
    .where(and(eq(quizAttempt.id, id), eq(quizAttempt.personId, personId)));
  return row ?? null;
}
