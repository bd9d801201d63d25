import { and, eq } from 'drizzle-orm';
import { liveAnswer, liveQuestion } from '#db/schema/bimtek/live.ts';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { CourseLanguage } from '../courses/course-file.ts';
import { bimtekEvents } from '../events.ts';
import { gradeQuestion } from '../quiz/grade-question.ts';
import { type Fields, isAnswered, missingField, readGiven } from '../quiz/read-given.ts';
import type { LiveCode } from './codes.ts';
import { findCourseQuestion } from './find-course-question.server.ts';

export interface LiveAnswer {
  questionId: string;
  sessionId: string;
  language: CourseLanguage;
  fields: Fields;
}

/** Keeps what somebody with a seat answers while the question is open; the last answer counts. */
export async function answerLiveQuestion(ctx: Ctx, answer: LiveAnswer): Promise<Result<null, LiveCode>> {
  const { actor, pemda } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  if (!isId(answer.questionId)) return err('question-unknown');
  const [asked] = await ctx.tx
    .select()
    .from(liveQuestion)
    .where(eq(liveQuestion.id, answer.questionId))
    .for('share');
  if (!asked || asked.sessionId !== answer.sessionId) return err('question-unknown');
  if (!(await hasSeat(ctx, asked.sessionId, actor.personId))) return err('seat-none');
  if (asked.closedAt) return err('question-closed');
  const found = findCourseQuestion(asked, answer.language);
  if (!found) return err('question-unknown');
  const { key, question } = found;
  const given = readGiven(question, key, [...answer.fields], asked.id, sha256);
  if (!isAnswered(question, given))
    return err('answer-missing', { field: missingField(question, key, given) });
  const row = { given, mark: gradeQuestion(question, given).fraction, answeredAt: ctx.clock.now() };
  await ctx.tx
    .insert(liveAnswer)
    .values({ pemdaId: pemda, questionId: asked.id, personId: actor.personId, ...row })
    .onConflictDoUpdate({
      target: [liveAnswer.pemdaId, liveAnswer.questionId, liveAnswer.personId],
      set: row,
    });
  ctx.record(bimtekEvents['live-question-answered'](asked.id, { personId: actor.personId }));
  return ok(null);
}

async function hasSeat(ctx: Ctx, sessionId: string, personId: string): Promise<boolean> {
  const [seat] = await ctx.tx
    .select({ id: sessionSeat.id })
    .from(sessionSeat)
    .where(
      and(
        eq(sessionSeat.sessionId, sessionId),
        eq(sessionSeat.personId, personId),
        eq(sessionSeat.state, 'confirmed'),
      ),
    );
  return seat !== undefined;
}
