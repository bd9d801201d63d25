import { and, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { meetingPerson } from '#db/schema/bimtek/meetings.ts';
import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import { addDays, wibDay, wibInstant } from '~/reference/calendar-day.ts';
import { listPresence } from '../attendance/list-presence.server.ts';
import { listCourses } from '../courses/list-courses.server.ts';
import { type ListedSession, listSessions } from '../sessions/list-sessions.server.ts';
import { type DeskTask, listStaleTasks, type Struggling } from './desk-task.ts';
import { listStruggling } from './list-struggling.server.ts';

export interface DeskSession {
  id: string;
  title: string;
  form: ListedSession['form'];
  venue: string | null;
  startsAt: Date;
  endsAt: Date;
  seated: number;
  /** Who has been noted as there. */
  there: number;
}

export interface Desk {
  /** Of today; where there is none, the next one. */
  sessions: DeskSession[];
  today: boolean;
  tasks: DeskTask[];
  struggling: Struggling[];
}

const struggleDays = 60;

async function presentSession(tx: Tx, session: ListedSession): Promise<DeskSession> {
  const presence = await listPresence(tx, session.id);
  const { id, title, form, venue, startsAt, endsAt, counts } = session;
  return {
    id,
    title,
    form,
    venue,
    startsAt,
    endsAt,
    seated: counts['on-site'].confirmed + counts.online.confirmed,
    there: presence.filter(({ firstInAt }) => firstInAt !== null).length,
  };
}

/** People out of meeting files whose seat nobody has said yet, by session. */
async function listWaiting(tx: Tx): Promise<DeskTask[]> {
  const rows = await tx
    .select({ session: bimtekSession.id, title: bimtekSession.title, count: sql<number>`count(*)::integer` })
    .from(meetingPerson)
    .innerJoin(
      bimtekSession,
      and(eq(bimtekSession.pemdaId, meetingPerson.pemdaId), eq(bimtekSession.id, meetingPerson.sessionId)),
    )
    .where(and(isNull(meetingPerson.dismissedAt), sql`jsonb_array_length(${meetingPerson.seats}) = 0`))
    .groupBy(bimtekSession.id, bimtekSession.title);
  return rows.map(row => ({ task: 'people-waiting', ...row }));
}

/** What a trainer's day holds: who comes today, what waits, who needs a hand. */
export async function getDesk(
  tx: Tx,
  { now, language }: { now: Date; language: 'id' | 'en' },
): Promise<Desk> {
  const today = wibDay(now);
  const tomorrow = wibInstant(addDays(today, 1));
  const coming = await listSessions(tx, {
    states: ['open', 'closed'],
    when: 'coming',
    now: wibInstant(today),
    limit: 20,
  });
  const ofToday = coming.filter(session => session.startsAt < tomorrow);
  const shown = ofToday.length > 0 ? ofToday : coming.slice(0, 1);
  const unsettled = await tx
    .select({ session: bimtekSession.id, title: bimtekSession.title })
    .from(bimtekSession)
    .where(
      and(
        eq(bimtekSession.state, 'open'),
        lt(bimtekSession.endsAt, wibInstant(today)),
        gte(bimtekSession.endsAt, wibInstant(addDays(today, -struggleDays))),
      ),
    );
  const courses = listCourses().map(({ id, title, legalBasis }) => ({
    id,
    title: title[language],
    legalBasis,
  }));
  const sessions: DeskSession[] = [];
  for (const session of shown) sessions.push(await presentSession(tx, session));
  return {
    sessions,
    today: ofToday.length > 0,
    tasks: [
      ...unsettled.map((row): DeskTask => ({ task: 'session-open', ...row })),
      ...(await listWaiting(tx)),
      ...listStaleTasks(courses, today),
    ],
    struggling: await listStruggling(tx, {
      since: wibInstant(addDays(today, -struggleDays)),
      limit: 8,
      language,
    }),
  };
}
