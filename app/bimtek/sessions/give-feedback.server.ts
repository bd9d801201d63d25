import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { sessionFeedback, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { SessionCode } from './codes.ts';
import { type Feedback, type FeedbackSummary, mayGiveFeedback, summariseFeedback } from './feedback.ts';
import { lockSession } from './lock-session.server.ts';

/** Keeps the answers apart from who gave them: the seat only remembers that there were some. */
export async function giveFeedback(
  ctx: Ctx,
  { sessionId, ...answers }: Feedback & { sessionId: string },
): Promise<Result<null, SessionCode>> {
  const { actor, pemda, tx } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (!session) return err('session-unknown');
  const now = ctx.clock.now();
  const [seat] = await tx
    .select()
    .from(sessionSeat)
    .where(
      and(
        eq(sessionSeat.sessionId, sessionId),
        eq(sessionSeat.personId, actor.personId),
        eq(sessionSeat.state, 'confirmed'),
      ),
    );
  if (!seat) return err('session-unknown');
  const may = mayGiveFeedback(session, seat, now);
  if (!may.ok) return may;
  await tx
    .update(sessionSeat)
    .set({ feedbackOn: wibDay(now) })
    .where(eq(sessionSeat.id, seat.id));
  // An id with time in it would tell whose answers these are.
  const row = { pemdaId: pemda, id: randomUUID(), sessionId, trainerId: session.trainerId };
  await tx.insert(sessionFeedback).values({ ...row, ...answers });
  ctx.record(bimtekEvents['feedback-given'](seat.id, { sessionId }));
  return ok(null);
}

/** What those who were there say of a session, once they are enough. */
export async function getFeedback(tx: Tx, sessionId: string): Promise<FeedbackSummary> {
  const rows = await tx.select().from(sessionFeedback).where(eq(sessionFeedback.sessionId, sessionId));
  return summariseFeedback(rows);
}
