import { and, eq, exists, lte, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { SessionCode } from './codes.ts';
import { followLine } from './follow-line.server.ts';
import { lockSession } from './lock-session.server.ts';

/** Open sessions in which the hour of an offer has passed. */
export async function listOverdueSessions(tx: Tx, now: Date): Promise<string[]> {
  const overdue = tx
    .select({ one: sql`1` })
    .from(sessionSeat)
    .where(
      and(
        eq(sessionSeat.pemdaId, bimtekSession.pemdaId),
        eq(sessionSeat.sessionId, bimtekSession.id),
        eq(sessionSeat.state, 'offered'),
        lte(sessionSeat.offeredUntil, now),
      ),
    );
  const rows = await tx
    .select({ id: bimtekSession.id })
    .from(bimtekSession)
    .where(and(eq(bimtekSession.state, 'open'), exists(overdue)))
    .orderBy(bimtekSession.startsAt, bimtekSession.id);
  return rows.map(row => row.id);
}

/** Ends the offers of a session whose hour has passed and offers each seat to the next; again changes nothing. */
export async function passOffers(
  ctx: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<{ moved: number }, SessionCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (!session) return err('session-unknown');
  const steps = await followLine(ctx, session, ctx.clock.now());
  return ok({ moved: steps.length });
}
