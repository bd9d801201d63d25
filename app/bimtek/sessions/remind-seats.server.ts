import { and, eq, gt, lte } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { SessionCode } from './codes.ts';
import { listLiveSeats, lockSession } from './lock-session.server.ts';
import { sayReminder } from './name-place.ts';
import { dueReminder, wantsReminder } from './remind-at.ts';
import { tellSeat } from './tell-seat.server.ts';

const days = 86_400_000;

/** Open sessions near enough to be reminded of. */
export async function listNearSessions(tx: Tx, now: Date): Promise<string[]> {
  const { id, state, startsAt } = bimtekSession;
  const rows = await tx
    .select({ id, startsAt })
    .from(bimtekSession)
    .where(and(eq(state, 'open'), gt(startsAt, now), lte(startsAt, new Date(now.getTime() + 4 * days))));
  return rows.filter(row => dueReminder(row.startsAt, now)).map(row => row.id);
}

/**
 * Reminds everybody with a seat, once per reminder and start: asked again it tells nobody, and a session that moved to
 * another hour is reminded of anew.
 */
export async function remindSeats(
  ctx: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<{ told: number }, SessionCode>> {
  if (!can(ctx.actor, 'bimtek.teach', { pemda: ctx.pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (session?.state !== 'open') return err('session-unknown');
  const reminder = dueReminder(session.startsAt, ctx.clock.now());
  if (!reminder) return ok({ told: 0 });
  const occasion = `${reminder}|${session.startsAt.toISOString()}`;
  const fresh = (await listLiveSeats(ctx, sessionId)).filter(
    ({ state, personId, settledAt, reminded }) =>
      state === 'confirmed' &&
      personId !== null &&
      reminded !== occasion &&
      wantsReminder(session.startsAt, reminder, settledAt),
  );
  for (const seat of fresh) {
    await tellSeat(ctx, session, seat, 'session-reminder', occasion, { when: sayReminder(reminder) });
    await ctx.tx.update(sessionSeat).set({ reminded: occasion }).where(eq(sessionSeat.id, seat.id));
  }
  if (fresh.length > 0) {
    ctx.record(bimtekEvents['session-reminded'](sessionId, { before: reminder, told: fresh.length }));
  }
  return ok({ told: fresh.length });
}
