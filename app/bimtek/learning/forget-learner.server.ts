import { eq } from 'drizzle-orm';
import {
  completionRepair,
  lessonLink,
  lessonRead,
  questionReview,
  quizAttempt,
  reviewAnswer,
} from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';

/** What hangs on a learner. Who sent, ticked or took back something for others is a code that leads nowhere afterwards. */
const tables = [lessonRead, quizAttempt, completionRepair, questionReview, reviewAnswer, lessonLink] as const;

/** What a person read, tried and was sent. Counts of the course go down with it; a mailing keeps how many it went to. */
export async function forgetLearner({ tx }: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [] };
  let rows = 0;
  for (const table of tables) {
    const gone = await tx.delete(table).where(eq(table.personId, personId)).returning();
    rows += gone.length;
  }
  return { rows, files: [] };
}
