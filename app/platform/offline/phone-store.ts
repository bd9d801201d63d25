import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredEntry } from './outbox-entry.ts';

interface PhoneSchema extends DBSchema {
  outbox: { key: number; value: Omit<StoredEntry, 'id'> & { id?: number }; indexes: { nonce: string } };
  /** Small things by name: whose phone this is just now, answers that are being typed, rosters. */
  notes: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<PhoneSchema>> | undefined;

/** The database of this site on the phone. A tab that blocks a newer version gives way. */
export function phoneStore(): Promise<IDBPDatabase<PhoneSchema>> {
  opened ??= openDB<PhoneSchema>('laris', 1, {
    upgrade(database) {
      database
        .createObjectStore('outbox', { keyPath: 'id', autoIncrement: true })
        .createIndex('nonce', 'nonce', { unique: true });
      database.createObjectStore('notes');
    },
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

export async function readNote<T>(name: string): Promise<T | undefined> {
  return (await (await phoneStore()).get('notes', name)) as T | undefined;
}

export async function writeNote(name: string, value: unknown): Promise<void> {
  await (await phoneStore()).put('notes', value, name);
}

export async function dropNote(name: string): Promise<void> {
  await (await phoneStore()).delete('notes', name);
}

/** Every note whose name begins so: what belongs to one person goes when the person does. */
export async function dropNotes(beginning: string): Promise<void> {
  const range = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
  await (await phoneStore()).delete('notes', range);
}

const owner = 'owner';

/** Handle of whoever was last seen signed in on this phone; empty = nobody. */
export async function currentOwner(): Promise<string> {
  return (await readNote<string>(owner)) ?? '';
}

export const noteOwner = (handle: string): Promise<void> => writeNote(owner, handle);
