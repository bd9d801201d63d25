import {
  answerRequest,
  askOwner,
  forgetPeople,
  putAside,
  renewPage,
  retireOldShelves,
  type WorkerGround,
} from './answer-request.ts';
import { isDoor, isLanguageSwitch, noSignalPage } from './kept-paths.ts';
import { count, flush } from './outbox.ts';
import { currentOwner, dropNotes, noteOwner } from './phone-store.ts';

/** What this file needs of a worker's world; the project's types are those of a page. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Waiting {
  data: { keep?: string[]; flush?: boolean };
  ports: readonly MessagePort[];
}
interface WorkerScope {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate' | 'sync', hear: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', hear: (event: Asked) => void): void;
  addEventListener(type: 'message', hear: (event: Told) => void): void;
}

const worker = self as unknown as WorkerScope;

function groundOf(event: Waiting): WorkerGround {
  return {
    caches,
    fetch: (input, options) => fetch(input, options),
    after: work => event.waitUntil(work),
    wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
    owner: {
      get: currentOwner,
      // Whoever is seen signed in has a signal: what waits for this person leaves.
      set: handle =>
        noteOwner(handle).then(() => event.waitUntil(handle ? flush(handle) : Promise.resolve())),
    },
    origin: worker.location.origin,
  };
}

worker.addEventListener('install', event => {
  event.waitUntil(renewPage(groundOf(event), noSignalPage).catch(() => false));
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', event => {
  event.waitUntil(retireOldShelves(groundOf(event)).then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', event => {
  const ground = groundOf(event);
  const { method, url, mode } = event.request;
  const { pathname, origin } = new URL(url);
  const passes = method === 'POST' || (mode === 'navigate' && navigator.onLine);
  if (origin === ground.origin && passes && isDoor(method, pathname))
    event.waitUntil(forgetPeople(ground).then(() => dropNotes('roster/')));
  if (origin === ground.origin && isLanguageSwitch(method, pathname)) event.waitUntil(putAside(ground));
  const answer = answerRequest(ground, event.request);
  if (answer) event.respondWith(answer);
});

worker.addEventListener('sync', event => event.waitUntil(flush()));

/** Keeps pages one after the other and says after each how far it is; `full` when the phone has no room left. */
async function keepAll(ground: WorkerGround, paths: string[], say: (news: object) => void): Promise<void> {
  let done = 0;
  await askOwner(ground).catch(() => {});
  for (const path of paths) {
    try {
      if (await renewPage(ground, path)) done++;
    } catch (error) {
      const full = (error as Error).name === 'QuotaExceededError';
      return say({ done, of: paths.length, ended: true, why: full ? 'full' : 'signal' });
    }
    say({ done, of: paths.length });
  }
  say({ done, of: paths.length, ended: true, why: done === paths.length ? 'kept' : 'signal' });
}

worker.addEventListener('message', event => {
  const { keep, flush: send } = event.data;
  if (keep) event.waitUntil(keepAll(groundOf(event), keep, news => event.ports[0]?.postMessage(news)));
  const tell = async () => event.ports[0]?.postMessage({ waiting: await count() });
  if (send)
    event.waitUntil(
      tell()
        .then(() => flush())
        .then(tell),
    );
});
