import { eq, inArray } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { membership, person, personContact } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';
import { contactIndexes } from './accounts.server.ts';
import type { PemdaId } from './actor.ts';
import type { Contact } from './contact.ts';

export interface Recipient {
  name: string | null;
  language: string;
  /** Opened. */
  contacts: (Contact & { verified: boolean })[];
}

/** Whom a message goes to; null when there is no such person, or its key is destroyed. */
export async function findRecipient(personId: string): Promise<Recipient | null> {
  const rows = await database()
    .select({ person, contact: personContact })
    .from(person)
    .leftJoin(personContact, eq(personContact.personId, person.id))
    .where(eq(person.id, personId));
  const found = rows[0]?.person;
  if (!found?.wrappedKey) return null;
  const seal = openSeal(config().secrets.column, personId, found.wrappedKey);
  return {
    name: found.name ? seal.open('name', found.name) : null,
    language: found.language,
    contacts: rows.flatMap(({ contact }) =>
      contact
        ? [
            {
              kind: contact.kind,
              value: seal.open(contact.kind, contact.sealed),
              verified: contact.verifiedAt !== null,
            },
          ]
        : [],
    ),
  };
}

/** Who has this number or address, and where the person belongs first. */
export async function findContactOwner(
  contact: Contact,
): Promise<{ personId: string; pemda: PemdaId } | null> {
  const [row] = await database()
    .select({ personId: personContact.personId, pemda: membership.pemda })
    .from(personContact)
    .innerJoin(membership, eq(membership.personId, personContact.personId))
    .where(inArray(personContact.blindIndex, contactIndexes(contact)))
    .orderBy(membership.createdAt)
    .limit(1);
  return row ?? null;
}
