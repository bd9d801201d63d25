import { and, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { lessonLink, lessonMailing, lessonRead } from '#db/schema/bimtek/learning.ts';
import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import type { MailingGroup } from './lesson-link.ts';

export interface Mailing {
  id: string;
  lesson: string;
  group: MailingGroup;
  /** Title of the session, where it went to one. */
  session: string | null;
  check: string | null;
  sentAt: Date;
  sent: number;
  /** People whose link was opened, by whoever. */
  opened: number;
  /** People who marked the lesson as read after it was sent. */
  read: number;
  /** Links that still open, if their days are not over. */
  live: number;
}

/** Lessons of a course that were sent to many, the last first, with what came of each. */
export async function listMailings(tx: Tx, course: string): Promise<Mailing[]> {
  const mailings = await tx
    .select({ mailing: lessonMailing, session: bimtekSession.title })
    .from(lessonMailing)
    .leftJoin(
      bimtekSession,
      and(eq(bimtekSession.pemdaId, lessonMailing.pemdaId), eq(bimtekSession.id, lessonMailing.sessionId)),
    )
    .where(eq(lessonMailing.course, course))
    .orderBy(desc(lessonMailing.sentAt))
    .limit(30);
  const ids = mailings.map(({ mailing }) => mailing.id);
  if (ids.length === 0) return [];
  const whole = (condition: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  const counts = await tx
    .select({
      mailingId: lessonLink.mailingId,
      links: count(),
      opened: whole(sql`${lessonLink.firstOpenedAt} is not null`),
      live: whole(sql`${lessonLink.revokedAt} is null`),
      read: whole(sql`${lessonRead.readAt} >= ${lessonLink.createdAt}`),
    })
    .from(lessonLink)
    .leftJoin(
      lessonRead,
      and(
        eq(lessonRead.pemdaId, lessonLink.pemdaId),
        eq(lessonRead.personId, lessonLink.personId),
        eq(lessonRead.course, lessonLink.course),
        eq(lessonRead.lesson, lessonLink.lesson),
      ),
    )
    .where(and(isNotNull(lessonLink.mailingId), inArray(lessonLink.mailingId, ids)))
    .groupBy(lessonLink.mailingId);
  return mailings.map(({ mailing, session }) => {
    const { id, lesson, group, check, sentAt, sent } = mailing;
    const found = counts.find(each => each.mailingId === id);
    const { opened = 0, read = 0, live = 0 } = found ?? {};
    return { id, lesson, group, session, check, sentAt, sent, opened, read, live };
  });
}

export interface MailingSession {
  id: string;
  title: string;
  startsAt: Date;
}

/** Sessions whose people a lesson can be sent to: neither a draft nor called off, the latest first. */
export async function listMailingSessions(tx: Tx): Promise<MailingSession[]> {
  const { id, title, startsAt, state } = bimtekSession;
  return tx
    .select({ id, title, startsAt })
    .from(bimtekSession)
    .where(inArray(state, ['open', 'closed']))
    .orderBy(desc(startsAt))
    .limit(20);
}
