import { and, asc, count, desc, gte, inArray, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { SeatPool, SeatState, SessionState } from './session.ts';

export type SeatCounts = Record<SeatPool, { confirmed: number; offered: number; waiting: number }>;
export type ListedSession = Omit<typeof bimtekSession.$inferSelect, 'pemdaId' | 'meetingLink'> & {
  counts: SeatCounts;
};

export interface SessionFilter {
  states: readonly SessionState[];
  /** `coming`: not yet over, the next first. `past`: the latest first. */
  when: 'coming' | 'past';
  now: Date;
  limit?: number;
}

/** Sessions of the pemda with how many sit, are offered a seat and wait, by pool. */
export async function listSessions(
  tx: Tx,
  { states, when, now, limit = 200 }: SessionFilter,
): Promise<ListedSession[]> {
  const { ends, order } =
    when === 'coming'
      ? { ends: gte(bimtekSession.endsAt, now), order: asc }
      : { ends: lt(bimtekSession.endsAt, now), order: desc };
  const rows = await tx
    .select()
    .from(bimtekSession)
    .where(and(inArray(bimtekSession.state, [...states]), ends))
    .orderBy(order(bimtekSession.startsAt), order(bimtekSession.id))
    .limit(limit);
  const counts = await countSeats(
    tx,
    rows.map(row => row.id),
  );
  return rows.map(({ pemdaId: _, meetingLink: __, ...session }) => ({
    ...session,
    counts: counts.get(session.id) ?? noSeats(),
  }));
}

export const noSeats = (): SeatCounts => ({
  'on-site': { confirmed: 0, offered: 0, waiting: 0 },
  online: { confirmed: 0, offered: 0, waiting: 0 },
});

const counted = (state: SeatState) => state === 'confirmed' || state === 'offered' || state === 'waiting';

export async function countSeats(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, SeatCounts>> {
  const found = new Map<string, SeatCounts>();
  if (sessionIds.length === 0) return found;
  const { sessionId, pool, state } = sessionSeat;
  const rows = await tx
    .select({ sessionId, pool, state, n: count() })
    .from(sessionSeat)
    .where(inArray(sessionId, [...sessionIds]))
    .groupBy(sessionId, pool, state);
  for (const row of rows) {
    const counts = found.get(row.sessionId) ?? noSeats();
    found.set(row.sessionId, counts);
    if (counted(row.state)) counts[row.pool][row.state as 'confirmed' | 'offered' | 'waiting'] = row.n;
  }
  return found;
}
