import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { deletionRequest } from '#db/schema/privacy.ts';
import { listEvents } from '~/audit/list-events.server.ts';
import { listRoles } from '~/identity/list-roles.server.ts';
import { listConsents } from '../consent/list-consents.server.ts';
import { lookTypes, peopleOf, presentLooks } from '../looks/look.ts';
import type { OwnPart, OwnSubject } from './own-part.ts';

const worded = (code: string, words: string) => ({ code, words: `${words}${code}` });

/** Consents, who looked, wishes to be forgotten, and the last thousand events about the person. */
export async function listOwnPrivacy(
  tx: Tx,
  { personId, vendorId }: OwnSubject,
  pemda: string,
): Promise<OwnPart[]> {
  const consents = await listConsents(tx, personId);
  const looks = vendorId ? await listEvents(tx, { subject: vendorId, types: lookTypes, limit: 1_000 }) : [];
  const roles = await listRoles(pemda, peopleOf(looks), tx);
  const events = await listEvents(tx, { subject: personId, limit: 1_000 });
  const wishes = await tx
    .select()
    .from(deletionRequest)
    .where(eq(deletionRequest.personId, personId))
    .orderBy(asc(deletionRequest.requestedAt));
  return [
    {
      part: 'consents',
      rows: consents.map(({ purpose, version, answer, how, answeredAt }) => ({
        purpose,
        version,
        answer: worded(answer, 'privacy.consent.answer.'),
        how: worded(how, 'privacy.consent.how.'),
        answeredAt,
      })),
    },
    {
      part: 'looks',
      rows: presentLooks(looks, roles).map(({ at, what, role }) => ({
        opened:
          'answer' in what
            ? worded(what.answer, 'registration.term.')
            : worded(what.document, 'documents.kind.'),
        openedAt: at,
        openedBy: worded(role ?? 'gone', 'privacy.looks.role.'),
      })),
    },
    {
      part: 'deletions',
      rows: wishes.map(({ requestedAt, dueAt, cancelledAt }) => ({ requestedAt, dueAt, cancelledAt })),
    },
    { part: 'events', rows: events.map(({ type, occurredAt }) => ({ event: type, occurredAt })) },
  ];
}
