/*
 * A place on the device for what could not be sent yet, locked with AES-GCM. The key comes with the page to whoever is
 * signed in and stays in memory, so nothing that lies here can be read without signing in again. Fetched when a page
 * with questions has been shown; a browser without WebCrypto or IndexedDB simply has no shelf.
 */
export interface SealedShelf {
  put(text: string): void;
  get(): Promise<string | null>;
  clear(): void;
}

const database = 'laris-unsent';
const store = 'texts';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function openStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  return settled(request);
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16));

export async function openShelf(name: string, hex: string): Promise<SealedShelf | null> {
  try {
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return null;
    const algorithm = { name: 'AES-GCM', additionalData: new TextEncoder().encode(name) };
    const key = await crypto.subtle.importKey('raw', bytesOf(hex), 'AES-GCM', false, ['encrypt', 'decrypt']);
    const opened = await openStore();
    const at = (mode: IDBTransactionMode) => opened.transaction(store, mode).objectStore(store);
    // One after the other: what was typed last lies there last.
    let last = Promise.resolve();
    const then = (work: () => Promise<unknown>) => {
      last = last.then(work).then(
        () => {},
        () => {},
      );
    };
    return {
      put: text =>
        then(async () => {
          const iv = crypto.getRandomValues(new Uint8Array(12));
          const sealed = await crypto.subtle.encrypt(
            { ...algorithm, iv },
            key,
            new TextEncoder().encode(text),
          );
          await settled(at('readwrite').put({ iv, sealed }, name));
        }),
      async get() {
        try {
          const found = await settled(at('readonly').get(name));
          if (!found) return null;
          const plain = await crypto.subtle.decrypt({ ...algorithm, iv: found.iv }, key, found.sealed);
          return new TextDecoder().decode(plain);
        } catch {
          return null;
        }
      },
      clear: () => then(() => settled(at('readwrite').delete(name))),
    };
  } catch {
    return null;
  }
}
