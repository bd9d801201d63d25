import { database } from '#db/client.server.ts';
import { person } from '#db/schema/identity.ts';
import { contactIndex } from '~/identity/accounts.server.ts';
import type { Contact } from '~/identity/contact.ts';
import { hashPassword } from '~/identity/passwords.server.ts';
import type { Rights, Role } from '~/identity/roles.ts';
import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';
import { type Row, writeRows } from './write-rows.server.ts';

export interface StoryPerson {
  id: string;
  name: string;
  contacts: Contact[];
  /** Absent for people who never sign in: their account waits for a password reset. */
  password?: string;
  pemda: string;
  role: Role;
  rights: Rights;
  joinedAt: Date;
}

/** People are not tenant data: they are written outside the pemda, those who stand already stay as they are. */
export async function loadPeople(people: readonly StoryPerson[]): Promise<void> {
  const known = new Set((await database().select({ id: person.id }).from(person)).map(row => row.id));
  const fresh = people.filter(one => !known.has(one.id));
  const columnKey = config().secrets.column;
  const hashes = new Map<string, string>();
  for (const password of new Set(fresh.flatMap(one => one.password ?? []))) {
    hashes.set(password, await hashPassword(password));
  }
  const persons: Row[] = [];
  const contacts: Row[] = [];
  const memberships: Row[] = [];
  for (const one of fresh) {
    const wrappedKey = newWrappedKey(columnKey, one.id);
    const seal = openSeal(columnKey, one.id, wrappedKey);
    const passwordHash = one.password ? hashes.get(one.password) : null;
    const name = seal.seal('name', one.name);
    persons.push({
      id: one.id,
      wrappedKey,
      nameSealed: name,
      passwordHash,
      language: 'id',
      createdAt: one.joinedAt,
    });
    for (const contact of one.contacts) {
      const sealed = seal.seal(contact.kind, contact.value);
      contacts.push({ personId: one.id, kind: contact.kind, sealed, blindIndex: contactIndex(contact) });
    }
    const { pemda, role, rights, joinedAt: createdAt } = one;
    memberships.push({ personId: one.id, pemda, role, rights, createdAt });
  }
  await database().transaction(async tx => {
    await writeRows(tx, 'person', persons);
    await writeRows(tx, 'person_contact', contacts);
    await writeRows(tx, 'membership', memberships);
  });
}
