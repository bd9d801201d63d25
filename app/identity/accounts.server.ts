import { eq, inArray } from 'drizzle-orm';
import { type Database, database, type Tx } from '#db/client.server.ts';
import { membership, person, personContact } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { indexUnderCurrentKey, possibleDigests } from '~/platform/crypto/index-keys.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { PemdaId } from './actor.ts';
import type { Contact } from './contact.ts';
import { hashPassword } from './passwords.server.ts';
import type { Rights, Role } from './roles.ts';

export interface NewAccount {
  name: string;
  contact: Contact;
  password: string;
  pemda: PemdaId;
  role: Role;
  rights?: Rights;
}

/** Under the current key: names an account, in throttling too. */
export function contactIndex(contact: Contact): string {
  return indexUnderCurrentKey('person', contact.kind, contact.value).digest;
}

/** While index keys are rotated a contact may still stand under an old one. */
export function contactIndexes(contact: Contact): string[] {
  return possibleDigests('person', contact.kind, contact.value);
}

/** Writes a person with one contact and one membership. Returns the person's id, or null when the contact is taken. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<string | null> {
  const id = newId();
  const columnKey = config().secrets.column;
  const wrappedKey = newWrappedKey(columnKey, id);
  const seal = openSeal(columnKey, id, wrappedKey);
  const passwordHash = await hashPassword(account.password);
  await tx.insert(person).values({ id, wrappedKey, name: seal.seal('name', account.name), passwordHash });
  const { kind, value } = account.contact;
  // The unique index guards the current key only.
  const standing = inArray(personContact.blindIndex, contactIndexes(account.contact));
  const [taken] = await tx
    .select({ id: personContact.personId })
    .from(personContact)
    .where(standing)
    .limit(1);
  if (taken) return null;
  const { digest, keyId } = indexUnderCurrentKey('person', kind, value);
  const [written] = await tx
    .insert(personContact)
    .values({ personId: id, kind, sealed: seal.seal(kind, value), blindIndex: digest, keyId })
    .onConflictDoNothing()
    .returning({ id: personContact.personId });
  if (!written) return null;
  await tx
    .insert(membership)
    .values({ personId: id, pemda: account.pemda, role: account.role, rights: account.rights ?? 'full' });
  return id;
}

export interface FoundAccount {
  personId: string;
  passwordHash: string | null;
  memberships: { pemda: PemdaId; role: Role; rights: Rights }[];
}

export async function findAccount(
  contact: Contact,
  tx: Database | Tx = database(),
): Promise<FoundAccount | null> {
  const rows = await tx
    .select({
      personId: person.id,
      passwordHash: person.passwordHash,
      pemda: membership.pemda,
      role: membership.role,
      rights: membership.rights,
    })
    .from(personContact)
    .innerJoin(person, eq(person.id, personContact.personId))
    .innerJoin(membership, eq(membership.personId, person.id))
    .where(inArray(personContact.blindIndex, contactIndexes(contact)))
    .orderBy(membership.createdAt, membership.role);
  const first = rows[0];
  if (!first) return null;
  return {
    personId: first.personId,
    passwordHash: first.passwordHash,
    memberships: rows.map(({ pemda, role, rights }) => ({ pemda, role, rights })),
  };
}

/** Where a person belongs, the oldest membership first. */
export async function listMemberships(personId: string): Promise<FoundAccount['memberships']> {
  return database()
    .select({ pemda: membership.pemda, role: membership.role, rights: membership.rights })
    .from(membership)
    .where(eq(membership.personId, personId))
    .orderBy(membership.createdAt, membership.role);
}

/** The name of one person, opened. Null once the person's key is destroyed. */
export async function findPersonName(personId: string): Promise<string | null> {
  const [row] = await database().select().from(person).where(eq(person.id, personId));
  if (!row?.wrappedKey || !row.name) return null;
  return openSeal(config().secrets.column, personId, row.wrappedKey).open('name', row.name);
}
