import { and, lt, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { lessonRead, quizAttempt } from '#db/schema/bimtek/learning.ts';
import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { idFrom } from '~/platform/ids/id-from.server.ts';
import { listPresence } from '../attendance/list-presence.server.ts';
import type { LearningRecord } from './learning-record.ts';

/** The same person always gets the same pseudonym in one pemda, and another one elsewhere; it leads nowhere outside. */
function pseudonym(pemda: string, personId: string): string {
  return hmac(config().secrets.mark, `learning record|${pemda}|${personId}`).slice(0, 24);
}

/** Everything that people read, tried and attended in a pemda before an instant, oldest first. */
export async function listLearningRecords(
  tx: Tx,
  { pemda, before }: { pemda: string; before: Date },
): Promise<LearningRecord[]> {
  const records: LearningRecord[] = [];
  const learner = (personId: string) => pseudonym(pemda, personId);
  for (const row of await tx.select().from(lessonRead).where(lt(lessonRead.readAt, before)))
    records.push({
      id: idFrom('read', row.personId, row.course, row.lesson),
      learner: learner(row.personId),
      at: row.readAt,
      did: 'read',
      course: row.course,
      lesson: row.lesson,
    });
  for (const row of await tx.select().from(quizAttempt).where(lt(quizAttempt.submittedAt, before)))
    records.push({
      id: row.id,
      learner: learner(row.personId),
      at: row.submittedAt,
      did: 'tried',
      course: row.course,
      number: row.number,
      percent: row.percent,
      passed: row.passed,
    });
  const held = and(
    lt(bimtekSession.endsAt, before),
    ne(bimtekSession.state, 'draft'),
    ne(bimtekSession.state, 'cancelled'),
  );
  for (const session of await tx.select().from(bimtekSession).where(held))
    for (const { seatId, personId, minutes, percent } of await listPresence(tx, session.id))
      if (personId && minutes > 0)
        records.push({
          id: idFrom('attended', seatId),
          learner: learner(personId),
          at: session.endsAt,
          did: 'attended',
          session: session.id,
          title: session.title,
          course: session.course,
          minutes,
          percent,
        });
  return records.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}
