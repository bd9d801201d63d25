import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { loginSession, membership, person, personContact } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';

/** What is kept about a person's account, opened for the person: the part of this domain in a copy of one's data. */
export async function listOwnAccount(tx: Tx, { personId }: { personId: string }) {
  const [row] = await tx.select().from(person).where(eq(person.id, personId));
  const seal = row?.wrappedKey ? openSeal(config().secrets.column, personId, row.wrappedKey) : null;
  const contacts = await tx
    .select()
    .from(personContact)
    .where(eq(personContact.personId, personId))
    .orderBy(asc(personContact.kind));
  const members = await tx
    .select()
    .from(membership)
    .where(eq(membership.personId, personId))
    .orderBy(asc(membership.createdAt));
  const sessions = await tx
    .select({
      device: loginSession.device,
      openedAt: loginSession.createdAt,
      expiresAt: loginSession.expiresAt,
    })
    .from(loginSession)
    .where(eq(loginSession.userId, personId))
    .orderBy(asc(loginSession.createdAt));
  const account = row
    ? [
        {
          name: row.name && seal ? seal.open('name', row.name) : null,
          language: row.language,
          createdAt: row.createdAt,
        },
      ]
    : [];
  return [
    { part: 'account', rows: account },
    {
      part: 'contacts',
      rows: contacts.map(({ kind, sealed, verifiedAt }) => ({
        contactKind: kind,
        contact: seal?.open(kind, sealed) ?? null,
        verifiedAt,
      })),
    },
    {
      part: 'memberships',
      rows: members.map(({ pemda, role, createdAt }) => ({ pemda, role, since: createdAt })),
    },
    { part: 'sessions', rows: sessions },
  ];
}
