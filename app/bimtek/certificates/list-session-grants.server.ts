import type { Tx } from '#db/client.server.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { findCourse } from '../courses/list-courses.server.ts';
import { findSession } from '../sessions/find-session.server.ts';
import { type Grant, taughtOf } from './grant.ts';
import { listStandings } from './list-standings.server.ts';

/** Everybody who is to get a certificate of this session now, by name. Whoever is forgotten has none to be printed. */
export async function listSessionGrants(tx: Tx, sessionId: string): Promise<Grant[]> {
  const session = await findSession(tx, sessionId);
  if (!session) return [];
  const standings = await listStandings(tx, sessionId);
  const trainer = (await findRecipient(tx, session.trainerId))?.name ?? null;
  const course = findCourse(session.course ?? undefined);
  const shared = {
    ...taughtOf(course),
    ground: 'session' as const,
    sessionId,
    trainer,
    title: { id: session.title, en: course?.title.en ?? session.title },
    jp: session.jp,
    heldFrom: wibDay(session.startsAt),
    heldUntil: wibDay(session.endsAt),
  };
  const due = standings.filter(standing => standing.obstacles.length === 0);
  return due.flatMap(({ seatId, personId, name }) => (name ? [{ ...shared, seatId, personId, name }] : []));
}
