import { eq } from 'drizzle-orm';
import { lessonRead, quizAttempt } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';

/** What a person read and tried. Counts of the course go down with it. */
export async function forgetLearner({ tx }: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [] };
  const read = await tx.delete(lessonRead).where(eq(lessonRead.personId, personId)).returning();
  const tried = await tx.delete(quizAttempt).where(eq(quizAttempt.personId, personId)).returning();
  return { rows: read.length + tried.length, files: [] };
}
