import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { certificateBatch } from '#db/schema/bimtek/certificates.ts';
import { findSession } from '../sessions/find-session.server.ts';
import { listStandings } from './list-standings.server.ts';

/** The last batch of a session, or null. */
export async function findBatch(tx: Tx, sessionId: string) {
  const [row] = await tx
    .select({
      state: certificateBatch.state,
      total: certificateBatch.total,
      issued: certificateBatch.issued,
    })
    .from(certificateBatch)
    .where(eq(certificateBatch.sessionId, sessionId))
    .orderBy(desc(certificateBatch.startedAt))
    .limit(1);
  return row ?? null;
}

/** Everything that the page about the certificates of one session shows. */
export async function findSessionPage(tx: Tx, sessionId: string | undefined) {
  const session = await findSession(tx, sessionId);
  if (!session) return null;
  const { id, title, state, startsAt, presencePercent, jp } = session;
  return {
    session: { id, title, startsAt, presencePercent, jp, closed: state === 'closed' },
    standings: await listStandings(tx, id),
    batch: await findBatch(tx, id),
  };
}
