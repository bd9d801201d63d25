/** Something that a person did on the phone and that the server has yet to hear of. */
export interface OutboxEntry {
  /** `quiz`, `check-in`: who looks after it and reads its news. */
  kind: string;
  /** Names the thing for good: sent twice, it is still one. Sent along as `nonce`. */
  nonce: string;
  /** Own path; answers JSON. */
  url: string;
  fields: [string, string][];
  /** Handle of the person who did it, as `<html data-owner>` says. Only sent while the same person is signed in. */
  owner: string;
  /** ISO instant of the phone's clock: a claim, never a fact. Sent along as `keptAt`. */
  keptAt: string;
}

/** `sent` and `refused` wait to be told to the person; only `waiting` is sent. */
export interface StoredEntry extends OutboxEntry {
  id: number;
  state: 'waiting' | 'sent' | 'refused';
  status?: number;
  reply?: unknown;
}

export interface Answer {
  /** 0 = a redirect, which the browser hides: to the sign-in page. */
  status: number;
  reply: unknown;
}

/**
 * What an answer means for the entry. Refusals are final only where a later send cannot end otherwise; whoever is not
 * signed in, or is somebody else (409), may come back.
 */
export function judgeAnswer({ status }: Answer): 'sent' | 'refused' | 'keep' {
  if (status >= 200 && status < 300) return 'sent';
  if ([400, 404, 410, 413, 415, 422].includes(status)) return 'refused';
  return 'keep';
}

/** Why sending stopped: `signal` = nothing came back, `busy` = the server could not, `stranger` = somebody else is signed in. */
export type Stop = 'signal' | 'busy' | 'signed-out' | 'stranger';

export function whyKept(status: number): Stop {
  if (status === 409) return 'stranger';
  return status < 500 && ![408, 425, 429].includes(status) ? 'signed-out' : 'busy';
}

export interface Flushed {
  sent: number;
  refused: number;
  /** Entries of this owner that are still waiting. */
  left: number;
  stopped: Stop | null;
}

export interface OutboxStore {
  /** In the order in which they were kept. */
  list(): Promise<StoredEntry[]>;
  settle(id: number, change: Pick<StoredEntry, 'state' | 'status' | 'reply'>): Promise<void>;
}

/** Sends what waits, oldest first, and stops at the first that must stay: the order is part of what happened. */
export async function sendInOrder(
  store: OutboxStore,
  owner: string,
  send: (entry: OutboxEntry) => Promise<Answer | null>,
): Promise<Flushed> {
  const waiting = (await store.list()).filter(entry => entry.state === 'waiting' && entry.owner === owner);
  const flushed: Flushed = { sent: 0, refused: 0, left: waiting.length, stopped: null };
  for (const entry of waiting) {
    const answer = await send(entry);
    const verdict = answer ? judgeAnswer(answer) : 'keep';
    if (!answer || verdict === 'keep') {
      flushed.stopped = answer ? whyKept(answer.status) : 'signal';
      break;
    }
    await store.settle(entry.id, { state: verdict, ...answer });
    flushed[verdict]++;
    flushed.left--;
  }
  return flushed;
}
