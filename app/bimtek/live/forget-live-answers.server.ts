import { eq } from 'drizzle-orm';
import { liveAnswer } from '#db/schema/bimtek/live.ts';
import type { Ctx } from '~/audit/command.server.ts';

/** What a person answered to questions in the room. */
export async function forgetLiveAnswers({ tx }: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [] };
  const gone = await tx.delete(liveAnswer).where(eq(liveAnswer.personId, personId)).returning();
  return { rows: gone.length, files: [] };
}
