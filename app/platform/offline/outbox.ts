import {
  type Answer,
  type Flushed,
  type OutboxEntry,
  type OutboxStore,
  type StoredEntry,
  sendInOrder,
} from './outbox-entry.ts';
import { currentOwner, phoneStore } from './phone-store.ts';

export type { Flushed, OutboxEntry, StoredEntry } from './outbox-entry.ts';

const channelName = 'laris-outbox';
/** Longest wait for one answer: a line that hangs must not hold the others. */
const patience = 20_000;

/** `full`: the phone has no room left. The caller must say so and offer another way; nothing was kept. */
export type Keeping = 'kept' | 'already' | 'full';

function tellAll(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

/** Keeps an entry until the server has it. The same nonce is kept once. */
export async function keep(entry: OutboxEntry): Promise<Keeping> {
  try {
    const store = await phoneStore();
    const change = store.transaction('outbox', 'readwrite', { durability: 'strict' });
    const known = await change.store.index('nonce').getKey(entry.nonce);
    if (known === undefined) await change.store.add({ ...entry, state: 'waiting' });
    await change.done;
    if (known !== undefined) return 'already';
  } catch {
    return 'full';
  }
  tellAll();
  await askForLater();
  return 'kept';
}

/** Asks the browser to wake the worker once there is a signal, also after the tab is gone. Not every browser does. */
async function askForLater(): Promise<void> {
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    const sync = (worker as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync;
    await sync?.register(channelName);
  } catch {
    // Sent at the next visit instead.
  }
}

/** Everything that is kept, in order. */
export async function list(): Promise<StoredEntry[]> {
  return (await (await phoneStore()).getAll('outbox')) as StoredEntry[];
}

/** How many wait to be sent: of a kind, of a person, or all. */
export async function count(of: { kind?: string; owner?: string } = {}): Promise<number> {
  const waiting = (await list()).filter(entry => entry.state === 'waiting');
  return waiting.filter(
    entry =>
      (of.kind === undefined || entry.kind === of.kind) &&
      (of.owner === undefined || entry.owner === of.owner),
  ).length;
}

/** Calls back after every change, also one made in another tab or by the worker. Returns how to stop. */
export function watch(changed: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = changed;
  return () => channel.close();
}

/** What became of the owner's entries since the last call; telling it is what removes it. */
export async function takeNews(kind: string, owner: string): Promise<StoredEntry[]> {
  const store = await phoneStore();
  const change = store.transaction('outbox', 'readwrite');
  const all = (await change.store.getAll()) as StoredEntry[];
  const news = all.filter(entry => entry.state !== 'waiting' && entry.kind === kind && entry.owner === owner);
  for (const entry of news) await change.store.delete(entry.id);
  await change.done;
  return news;
}

const phoneOutbox: OutboxStore = {
  list,
  async settle(id, how) {
    const store = await phoneStore();
    const change = store.transaction('outbox', 'readwrite');
    const entry = await change.store.get(id);
    if (entry) await change.store.put({ ...entry, ...how });
    await change.done;
    tellAll();
  },
};

/** One POST as the server's own form would send it, with `nonce`, `owner`, `keptAt` and `sentAt`. Null = nothing came back. */
export async function sendNow({ url, fields, nonce, owner, keptAt }: OutboxEntry): Promise<Answer | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams([
        ...fields,
        ['nonce', nonce],
        ['owner', owner],
        ['keptAt', keptAt],
        // What the phone's clock says now: the server sees by how much it is off.
        ['sentAt', new Date().toISOString()],
      ]),
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const json = response.headers.get('Content-Type')?.includes('json');
    // An answer that is no JSON of ours is not ours: the page of a hotspot, or the one of sign-in.
    if (response.ok && !json) return { status: 0, reply: null };
    return { status: response.status, reply: json ? await response.json() : null };
  } catch {
    return null;
  }
}

/** Two tabs and the worker may all want to send: one at a time. */
async function alone<T>(run: () => Promise<T>): Promise<T> {
  if (navigator.locks) return navigator.locks.request(channelName, run);
  const me = Math.random();
  while (!(await claim(me))) await new Promise(resolve => setTimeout(resolve, 300));
  return run().finally(() => claim(me, true));
}

/** A lease in the database for browsers without Web Locks; one that was left behind runs out. */
async function claim(me: number, release = false): Promise<boolean> {
  const change = (await phoneStore()).transaction('notes', 'readwrite');
  const held = (await change.store.get('lease')) as { by: number; until: number } | undefined;
  const mine = held?.by === me;
  const now = Date.now();
  const free = !held || mine || now > held.until || held.until > now + 2 * patience;
  if (release && mine) await change.store.delete('lease');
  else if (free) await change.store.put({ by: me, until: now + patience }, 'lease');
  await change.done;
  return free;
}

/** Sends what waits for the person who is signed in now. Safe to call at any time, from any tab. */
export async function flush(owner?: string): Promise<Flushed> {
  const who = owner ?? (await currentOwner());
  if (!who) return { sent: 0, refused: 0, left: 0, stopped: 'signed-out' };
  return alone(() => sendInOrder(phoneOutbox, who, sendNow));
}
