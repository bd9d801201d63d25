import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { liveAnswer, liveQuestion } from '#db/schema/bimtek/live.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';

/** What a person answered to questions in the room: for a copy of one's data. */
export async function listOwnLiveAnswers(tx: Tx, { personId }: { personId: string }): Promise<OwnPart[]> {
  const rows = await tx
    .select({
      course: liveQuestion.course,
      question: liveQuestion.question,
      given: liveAnswer.given,
      answeredAt: liveAnswer.answeredAt,
    })
    .from(liveAnswer)
    .innerJoin(
      liveQuestion,
      and(eq(liveQuestion.pemdaId, liveAnswer.pemdaId), eq(liveQuestion.id, liveAnswer.questionId)),
    )
    .where(eq(liveAnswer.personId, personId))
    .orderBy(asc(liveAnswer.answeredAt));
  return [{ part: 'live-answers', rows: rows.map(row => ({ ...row, given: row.given.join('; ') })) }];
}
