import { eq, inArray } from 'drizzle-orm';
import { database, type Tx } from '#db/client.server.ts';
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

/** Whom messages go to, by person; who is not there, or whose key is destroyed, is left out. */
export async function findRecipients(tx: Tx, personIds: readonly string[]): Promise<Map<string, Recipient>> {
  const recipients = new Map<string, Recipient>();
  if (personIds.length === 0) return recipients;
  const rows = await tx
    .select({ person, contact: personContact })
    .from(person)
    .leftJoin(personContact, eq(personContact.personId, person.id))
    .where(inArray(person.id, [...new Set(personIds)]));
  for (const { person: found, contact } of rows) {
    if (!found.wrappedKey) continue;
    const seal = openSeal(config().secrets.column, found.id, found.wrappedKey);
    const recipient = recipients.get(found.id) ?? {
      name: found.name ? seal.open('name', found.name) : null,
      language: found.language,
      contacts: [],
    };
    recipients.set(found.id, recipient);
    if (!contact) continue;
    const { kind, sealed, verifiedAt } = contact;
    recipient.contacts.push({ kind, value: seal.open(kind, sealed), verified: verifiedAt !== null });
  }
  return recipients;
}

export async function findRecipient(tx: Tx, personId: string): Promise<Recipient | null> {
  return (await findRecipients(tx, [personId])).get(personId) ?? null;
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
