import { and, asc, count, eq, gt, ne, sql } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { person, personContact } from '#db/schema/identity.ts';
import { config } from '~/platform/config/config.server.ts';
import { currentKeyId, indexUnderCurrentKey } from '~/platform/crypto/index-keys.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';

export interface ContactRotation {
  rotated: number;
  unreadable: number;
  /** Still under another key. */
  left: number;
}

const batchRows = 2_000;

async function countStale(): Promise<number> {
  const [row] = await database()
    .select({ n: count() })
    .from(personContact)
    .where(ne(personContact.keyId, currentKeyId()));
  return row?.n ?? 0;
}

/**
 * Makes the blind index of contacts anew under the current key, in short transactions; signing in looks under the old
 * keys meanwhile. People belong to no pemda, so no chain of events takes note of it.
 */
export async function rotateContacts(
  told: (done: number, all: number) => void = () => {},
): Promise<ContactRotation> {
  const all = await countStale();
  let rotated = 0;
  for (;;) {
    const before = rotated;
    let unreadable = 0;
    let after: string | null = null;
    for (;;) {
      const batch: Awaited<ReturnType<typeof rotateBatch>> = await rotateBatch(after);
      if (!batch) break;
      rotated += batch.rotated;
      unreadable += batch.unreadable;
      after = batch.last;
      told(rotated, all);
    }
    const left = await countStale();
    // Rows that somebody held were passed over: once more, until a pass finds nothing that it can do.
    if (left === 0 || rotated === before) return { rotated, unreadable, left };
  }
}

async function rotateBatch(after: string | null) {
  return database().transaction(async tx => {
    const people = await tx
      .select({
        personId: personContact.personId,
        kind: personContact.kind,
        sealed: personContact.sealed,
        wrappedKey: person.wrappedKey,
      })
      .from(personContact)
      .innerJoin(person, eq(person.id, personContact.personId))
      .where(
        and(ne(personContact.keyId, currentKeyId()), after ? gt(personContact.personId, after) : undefined),
      )
      .orderBy(asc(personContact.personId))
      .limit(batchRows)
      .for('update', { of: personContact, skipLocked: true });
    const last = people.at(-1)?.personId;
    if (!last) return null;
    const fresh = people.flatMap(row => {
      const value = openContact(row);
      if (value === null) return [];
      const { digest, keyId } = indexUnderCurrentKey('person', row.kind, value);
      return [{ person_id: row.personId, kind: row.kind, digest, key_id: keyId }];
    });
    // Two accounts never share a contact; where a process with old settings let them, the later one stays as it is.
    const written = await tx.execute(sql`
      update person_contact set blind_index = x.digest, key_id = x.key_id
      from jsonb_to_recordset(${JSON.stringify(fresh)}::text::jsonb)
        as x(person_id uuid, kind text, digest text, key_id text)
      where person_contact.person_id = x.person_id and person_contact.kind = x.kind
        and not exists (
          select from person_contact other
          where other.blind_index = x.digest and other.person_id <> x.person_id)`);
    return { rotated: written.count, unreadable: people.length - fresh.length, last };
  });
}

function openContact(row: { personId: string; kind: string; sealed: Buffer; wrappedKey: Buffer | null }) {
  try {
    return row.wrappedKey
      ? openSeal(config().secrets.column, row.personId, row.wrappedKey).open(row.kind, row.sealed)
      : null;
  } catch {
    return null;
  }
}
