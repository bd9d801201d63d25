import { and, eq, lt, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import { type CalendarDay, wibDay } from '~/reference/calendar-day.ts';
import { listPresence } from '../attendance/list-presence.server.ts';

/** Somebody who was taught something. */
export interface Taught {
  personId: string;
  on: CalendarDay;
  /** Course, else the title of the session. */
  module: string;
  /** Null for a course that was taken alone. */
  trainerId: string | null;
  /** Kecamatan in which the session was held. */
  district: string | null;
}

const over = (before: Date) =>
  and(
    lt(bimtekSession.endsAt, before),
    ne(bimtekSession.state, 'draft'),
    ne(bimtekSession.state, 'cancelled'),
  );

/**
 * Everybody who was there long enough at a session that is over, and everybody who passed the quiz of a course, on the day
 * of the first pass.
 */
export async function listTaught(tx: Tx, { before }: { before: Date }): Promise<Taught[]> {
  const sessions = await tx.select().from(bimtekSession).where(over(before)).orderBy(bimtekSession.startsAt);
  const taught: Taught[] = [];
  for (const session of sessions) {
    const presence = await listPresence(tx, session.id);
    for (const { personId, percent } of presence)
      if (personId && percent >= session.presencePercent)
        taught.push({
          personId,
          on: wibDay(session.startsAt),
          module: session.course ?? session.title,
          trainerId: session.trainerId,
          district: session.district,
        });
  }
  const passes = await tx
    .select({
      personId: quizAttempt.personId,
      course: quizAttempt.course,
      at: sql<Date>`min(${quizAttempt.submittedAt})`.mapWith(quizAttempt.submittedAt),
    })
    .from(quizAttempt)
    .where(and(eq(quizAttempt.passed, true), lt(quizAttempt.submittedAt, before)))
    .groupBy(quizAttempt.personId, quizAttempt.course);
  for (const { personId, course, at } of passes)
    taught.push({ personId, on: wibDay(at), module: course, trainerId: null, district: null });
  return taught;
}
