import { markWaiting } from './something-waits.ts';

/** A file that waits on this phone until the server has it. */
export interface WaitingFile {
  id: string;
  /** Which place on the page it is for. */
  slot: string;
  bytes: ArrayBuffer;
  type: string;
  /** Of `bytes`, 64 hex digits: the server must name the same before the copy goes. */
  sha256: string;
  savedAt: number;
  /** Where its upload was begun. */
  url: string | null;
}

interface Row {
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
  savedAt: number;
  url: string | null;
}

/** After this nobody comes back for it. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1000;
const STORE = 'waiting';
function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('laris-waiting', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return done(request);
}

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16));

export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The phone's own box: files wait here encrypted (AES-GCM) across cuts, closed tabs and a reboot. The key comes with each
 * page, for one person, and is never stored: whoever takes the phone without that person's session finds noise.
 */
export async function openBox(keyHex: string) {
  const key = await crypto.subtle.importKey('raw', fromHex(keyHex), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const database = await openDatabase();
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  const context = (id: string) => new TextEncoder().encode(id);

  async function open({ id, iv, sealed, savedAt, url }: Row): Promise<WaitingFile | null> {
    try {
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv, additionalData: context(id) },
        key,
        sealed,
      );
      const length = new DataView(plain).getUint32(0);
      const head = JSON.parse(new TextDecoder().decode(plain.slice(4, 4 + length)));
      return { ...head, id, bytes: plain.slice(4 + length), savedAt, url };
    } catch {
      // Of another person who used this phone; only that person's key opens it.
      return null;
    }
  }

  return {
    async put({ id, bytes, savedAt, url, ...head }: WaitingFile): Promise<void> {
      const text = new TextEncoder().encode(JSON.stringify(head));
      const plain = new Uint8Array(4 + text.length + bytes.byteLength);
      new DataView(plain.buffer).setUint32(0, text.length);
      plain.set(text, 4);
      plain.set(new Uint8Array(bytes), 4 + text.length);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: context(id) },
        key,
        plain,
      );
      await done(store('readwrite').put({ id, iv, sealed, savedAt, url } satisfies Row));
      markWaiting(true);
    },

    /** Notes where the upload lies; the address alone opens nothing. */
    async setUrl(id: string, url: string | null): Promise<void> {
      const row = (await done(store('readonly').get(id))) as Row | undefined;
      if (row) await done(store('readwrite').put({ ...row, url }));
    },

    async list(): Promise<WaitingFile[]> {
      const rows = (await done(store('readonly').getAll())) as Row[];
      const now = Date.now();
      const files: WaitingFile[] = [];
      for (const row of rows) {
        const file = now - row.savedAt > KEPT_MS ? null : await open(row);
        if (file) files.push(file);
        else if (now - row.savedAt > KEPT_MS) await done(store('readwrite').delete(row.id));
      }
      return files;
    },

    async remove(id: string): Promise<void> {
      await done(store('readwrite').delete(id));
      markWaiting((await done(store('readonly').count())) > 0);
    },
  };
}

export type Box = Awaited<ReturnType<typeof openBox>>;
