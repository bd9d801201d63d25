import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import { listSessions } from '../sessions/list-sessions.server.ts';

/** Sessions that were held and settled, the latest first, with how many sat and how many certificates count. */
export async function listCertifiedSessions(tx: Tx, now: Date) {
  const sessions = await listSessions(tx, { states: ['closed', 'open'], when: 'past', now });
  const ids = sessions.map(session => session.id);
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ sessionId: certificate.sessionId, n: count() })
          .from(certificate)
          .where(and(inArray(certificate.sessionId, ids), isNull(certificate.revokedAt)))
          .groupBy(certificate.sessionId);
  const issued = new Map(rows.map(row => [row.sessionId, row.n]));
  return sessions.map(({ id, title, state, startsAt, counts }) => ({
    ...{ id, title, startsAt },
    closed: state === 'closed',
    seats: counts['on-site'].confirmed + counts.online.confirmed,
    issued: issued.get(id) ?? 0,
  }));
}

/** Certificates that wait for the official's signature, the oldest first. */
export async function listAwaitingTte(tx: Tx, limit = 200) {
  return tx
    .select({
      id: certificate.id,
      number: certificate.number,
      titleId: certificate.titleId,
      titleEn: certificate.titleEn,
      issuedAt: certificate.issuedAt,
    })
    .from(certificate)
    .where(and(eq(certificate.tte, 'waiting'), isNull(certificate.revokedAt)))
    .orderBy(certificate.issuedAt, certificate.sequence)
    .limit(limit);
}
