import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bimtekSession, calendarFeed, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import { isFeedToken } from './calendar-event.ts';
import { tokenDigest } from './calendar-token.server.ts';
import type { BimtekSession } from './find-session.server.ts';
import { findSession } from './find-session.server.ts';
import type { SeatPool } from './session.ts';

export interface FoundCalendar {
  kind: 'all' | 'one' | 'own';
  /** Without meeting links; `pool` where it is somebody's own seat. */
  sessions: (Omit<BimtekSession, 'meetingLink'> & { pool?: SeatPool })[];
}

const bare = <S extends { meetingLink: string | null }>({ meetingLink: _, ...session }: S) => session;
/** Calendars keep what was: a quarter of a year back. */
const past = 92 * 86_400_000;

/** The calendar behind an address: `all` of the pemda, one session by its id, or one's own by its token. */
export async function findCalendar(tx: Tx, feed: string, now: Date): Promise<FoundCalendar | null> {
  if (feed === 'all') {
    const rows = await tx
      .select()
      .from(bimtekSession)
      .where(
        and(
          inArray(bimtekSession.state, ['open', 'closed', 'cancelled']),
          gte(bimtekSession.endsAt, new Date(now.getTime() - past)),
        ),
      )
      .orderBy(asc(bimtekSession.startsAt), asc(bimtekSession.id))
      .limit(500);
    return { kind: 'all', sessions: rows.map(({ pemdaId: _, ...session }) => bare(session)) };
  }
  if (isFeedToken(feed)) return findOwnCalendar(tx, feed, now);
  const session = await findSession(tx, feed);
  return session && session.state !== 'draft' ? { kind: 'one', sessions: [bare(session)] } : null;
}

async function findOwnCalendar(tx: Tx, token: string, now: Date): Promise<FoundCalendar | null> {
  const [feed] = await tx
    .select()
    .from(calendarFeed)
    .where(eq(calendarFeed.digest, tokenDigest(token)));
  if (!feed) return null;
  const rows = await tx
    .select({ session: bimtekSession, pool: sessionSeat.pool })
    .from(sessionSeat)
    .innerJoin(
      bimtekSession,
      and(eq(bimtekSession.pemdaId, sessionSeat.pemdaId), eq(bimtekSession.id, sessionSeat.sessionId)),
    )
    .where(
      and(
        eq(sessionSeat.personId, feed.personId),
        eq(sessionSeat.state, 'confirmed'),
        gte(bimtekSession.endsAt, new Date(now.getTime() - past)),
      ),
    )
    .orderBy(asc(bimtekSession.startsAt), asc(bimtekSession.id));
  return {
    kind: 'own',
    sessions: rows.map(({ session: { pemdaId: _, ...session }, pool }) => ({ ...bare(session), pool })),
  };
}

/** The row of one's own calendar, or null while it has no address. */
export async function findOwnFeed(tx: Tx, personId: string): Promise<{ id: string; openedAt: Date } | null> {
  const [feed] = await tx.select().from(calendarFeed).where(eq(calendarFeed.personId, personId));
  return feed ? { id: feed.id, openedAt: feed.openedAt } : null;
}
