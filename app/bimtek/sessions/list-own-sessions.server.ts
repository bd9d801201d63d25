import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bimtekSession, calendarFeed, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';

/** The sessions that a person signed up for: the part of this room in a copy of one's data. */
export async function listOwnSessions(tx: Tx, { personId }: { personId: string }): Promise<OwnPart[]> {
  const seats = await tx
    .select({
      title: bimtekSession.title,
      startsAt: bimtekSession.startsAt,
      pool: sessionSeat.pool,
      state: sessionSeat.state,
      queuedAt: sessionSeat.queuedAt,
      settledAt: sessionSeat.settledAt,
      feedbackOn: sessionSeat.feedbackOn,
    })
    .from(sessionSeat)
    .innerJoin(
      bimtekSession,
      and(eq(bimtekSession.pemdaId, sessionSeat.pemdaId), eq(bimtekSession.id, sessionSeat.sessionId)),
    )
    .where(eq(sessionSeat.personId, personId))
    .orderBy(asc(sessionSeat.queuedAt));
  const feeds = await tx
    .select({ openedAt: calendarFeed.openedAt })
    .from(calendarFeed)
    .where(eq(calendarFeed.personId, personId));
  return [
    {
      part: 'bimtek-sessions',
      rows: seats.map(({ pool, state, ...rest }) => ({
        ...rest,
        pool: { code: pool, words: `sessions.roster.pool-${pool}` },
        state: { code: state, words: `sessions.roster.state-${state}` },
      })),
    },
    { part: 'calendars', rows: feeds },
  ];
}
