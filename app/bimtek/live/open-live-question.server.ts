import { and, eq, isNull } from 'drizzle-orm';
import { liveQuestion } from '#db/schema/bimtek/live.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import { findSession } from '../sessions/find-session.server.ts';
import type { LiveCode } from './codes.ts';
import { findCourseQuestion } from './find-course-question.server.ts';

const stillOpen = (sessionId: string) =>
  and(eq(liveQuestion.sessionId, sessionId), isNull(liveQuestion.closedAt));

/** Puts a question of a course to everybody in the session; the one before it is closed. */
export async function openLiveQuestion(
  ctx: Ctx,
  { sessionId, course, question }: { sessionId: string; course: string; question: string },
): Promise<Result<{ questionId: string }, LiveCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await findSession(ctx.tx, sessionId);
  if (!session || session.state === 'draft' || session.state === 'cancelled') return err('session-unknown');
  if (!findCourseQuestion({ course, question }, 'id')) return err('question-unknown', { field: 'question' });
  const now = ctx.clock.now();
  await ctx.tx.update(liveQuestion).set({ closedAt: now }).where(stillOpen(sessionId));
  const questionId = newId();
  await ctx.tx.insert(liveQuestion).values({
    pemdaId: ctx.pemda,
    id: questionId,
    sessionId,
    course,
    question,
    openedBy: storedActorId(ctx.actor),
    openedAt: now,
  });
  ctx.record(
    bimtekEvents['live-question-opened'](sessionId, { question: questionId, course, key: question }),
  );
  return ok({ questionId });
}

/** Takes no more answers; whoever was asked sees what is right. Closing twice is once. */
export async function closeLiveQuestion(
  ctx: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<null, LiveCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  if (!(await findSession(ctx.tx, sessionId))) return err('session-unknown');
  const [closed] = await ctx.tx
    .update(liveQuestion)
    .set({ closedAt: ctx.clock.now() })
    .where(stillOpen(sessionId))
    .returning({ id: liveQuestion.id });
  if (closed) ctx.record(bimtekEvents['live-question-closed'](sessionId, { question: closed.id }));
  return ok(null);
}
