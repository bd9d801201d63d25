import { and, count, eq, inArray, max } from 'drizzle-orm';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import type { SessionCode } from './codes.ts';
import { decideSeat, type PoolCount } from './decide-seat.ts';
import { followLine } from './follow-line.server.ts';
import { lockSession } from './lock-session.server.ts';
import { LIVE_SEAT_STATES, type SeatPool } from './session.ts';
import { tellSeat } from './tell-seat.server.ts';

export interface TakenSeat {
  seatId: string;
  state: 'confirmed' | 'waiting';
  /** Place in line, from 1; null with a seat. */
  place: number | null;
}

/**
 * Signs up for a session: one transaction per seat, behind the lock of the session, so that of many who come at once for
 * the last seat one has it and the others stand in line in the order in which they came.
 */
export async function takeSeat(
  ctx: Ctx,
  { sessionId, pool }: { sessionId: string; pool: SeatPool },
): Promise<Result<TakenSeat, SessionCode>> {
  const { actor, pemda, tx } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  const session = await lockSession(ctx, sessionId);
  if (!session || session.state === 'draft') return err('session-unknown');
  // The clock is read behind the lock: who waited for it longer comes later in line.
  const now = ctx.clock.now();
  await followLine(ctx, session, now);
  const { personId, role } = actor;
  const standing = await countPool(ctx, sessionId, pool);
  const alreadyIn = await hasLiveSeat(ctx, sessionId, personId);
  const decided = decideSeat({ session, pool, role, count: standing, alreadyIn, now });
  if (!decided.ok) return decided;
  const state = decided.value;
  const queuedAt = new Date(Math.max(now.getTime(), (standing.last?.getTime() ?? 0) + 1));
  const seat = { pemdaId: pemda, id: newId(), sessionId, personId, pool, state, queuedAt };
  await tx.insert(sessionSeat).values({ ...seat, settledAt: state === 'confirmed' ? now : null });
  ctx.record(bimtekEvents['seat-taken'](seat.id, { sessionId, pool, state }));
  const place = state === 'waiting' ? standing.waiting + 1 : null;
  if (place === null) await tellSeat(ctx, session, seat, 'session-confirmed', 'taken');
  else await tellSeat(ctx, session, seat, 'session-waiting', 'taken', { number: place });
  return ok({ seatId: seat.id, state, place });
}

async function countPool(
  { tx }: Ctx,
  sessionId: string,
  pool: SeatPool,
): Promise<PoolCount & { last: Date | null }> {
  const rows = await tx
    .select({ state: sessionSeat.state, n: count(), last: max(sessionSeat.queuedAt) })
    .from(sessionSeat)
    .where(
      and(
        eq(sessionSeat.sessionId, sessionId),
        eq(sessionSeat.pool, pool),
        inArray(sessionSeat.state, [...LIVE_SEAT_STATES]),
      ),
    )
    .groupBy(sessionSeat.state);
  const n = (state: string) => rows.find(row => row.state === state)?.n ?? 0;
  const last = rows.reduce<Date | null>(
    (found, row) => (row.last && (!found || row.last > found) ? row.last : found),
    null,
  );
  return { confirmed: n('confirmed'), offered: n('offered'), waiting: n('waiting'), last };
}

async function hasLiveSeat({ tx }: Ctx, sessionId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: sessionSeat.id })
    .from(sessionSeat)
    .where(
      and(
        eq(sessionSeat.sessionId, sessionId),
        eq(sessionSeat.personId, personId),
        inArray(sessionSeat.state, [...LIVE_SEAT_STATES]),
      ),
    );
  return rows.length > 0;
}
