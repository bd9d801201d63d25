import { filesOf, findKeptPath, homeOfPeople, networkCap, noSignalPage } from './kept-paths.ts';

/** Raised when what is kept changes its form; pages kept under an older version still help where there is no signal. */
const version = 'v1';
export const shelves = {
  pages: `laris-pages-${version}`,
  /** Pages of an older version or of another language: only where the network fails. */
  former: `laris-former-${version}`,
  people: `laris-people-${version}`,
  /** Of no version: what a kept page needs, whenever it was kept. */
  files: 'laris-files',
};

export const ownerHeader = 'X-Laris-Owner';

/** What the worker stands on; handed in, so that tests can hang the network and fill the phone. */
export interface WorkerGround {
  caches: Pick<CacheStorage, 'open' | 'delete' | 'keys'>;
  fetch(input: Request | string, options?: RequestInit): Promise<Response>;
  /** Goes on in the background after the answer. */
  after(work: Promise<unknown>): void;
  wait(ms: number): Promise<void>;
  owner: { get(): Promise<string>; set(handle: string): Promise<void> };
  origin: string;
}

const isPage = (response: Response) =>
  response.ok &&
  !response.redirected &&
  (response.headers.get('Content-Type')?.startsWith('text/html') ?? false);

/** Public pages only: what stands in them is the same for everybody. */
const isForAll = (response: Response) => response.headers.get('Cache-Control')?.includes('public') ?? false;

/** Keeps a file unless it is there. */
async function keepFile({ caches, fetch }: WorkerGround, path: string): Promise<void> {
  const files = await caches.open(shelves.files);
  if (await files.match(path)) return;
  const response = await fetch(path);
  if (response.ok) await files.put(path, response);
}

/** Keeps a page after the files that it needs: a page is never kept without its clothes. */
async function keepPage(ground: WorkerGround, path: string, response: Response): Promise<boolean> {
  if (!isPage(response) || !isForAll(response)) return false;
  const html = await response.clone().text();
  await Promise.all(filesOf(html).map(file => keepFile(ground, file)));
  await (await ground.caches.open(shelves.pages)).put(path, response);
  await (await ground.caches.open(shelves.former)).delete(path);
  return true;
}

/** Fetches a public page again and keeps it. False = it is not there or not for all. */
export async function renewPage(ground: WorkerGround, path: string): Promise<boolean> {
  return keepPage(ground, path, await ground.fetch(path, { cache: 'no-cache' }));
}

/** The answer, or nothing if it fails or takes longer than the cap; it goes on in the background. */
async function soon(ground: WorkerGround, answer: Promise<Response>, cap: boolean): Promise<Response | null> {
  const failing = answer.catch(() => null);
  return cap ? Promise.race([failing, ground.wait(networkCap).then(() => null)]) : failing;
}

const isHelpful = (response: Response | null): response is Response =>
  response !== null && (response.status < 500 || response.type === 'opaqueredirect');

async function find(ground: WorkerGround, shelf: keyof typeof shelves, path: string) {
  return path ? (await ground.caches.open(shelves[shelf])).match(path) : undefined;
}

/** The page that stands in where nothing else is left, or the browser's own error. */
async function lastResort(ground: WorkerGround, answer: Response | null): Promise<Response> {
  return answer ?? (await find(ground, 'pages', noSignalPage)) ?? Response.error();
}

async function answerLesson(ground: WorkerGround, request: Request, path: string): Promise<Response> {
  const kept = await find(ground, 'pages', path);
  if (kept) {
    ground.after(renewPage(ground, path).catch(() => false));
    return kept;
  }
  const former = await find(ground, 'former', path);
  const asked = ground.fetch(request);
  ground.after(asked.then(response => keepPage(ground, path, response.clone())).catch(() => false));
  const answer = await soon(ground, asked, former !== undefined);
  return isHelpful(answer) ? answer : (former ?? lastResort(ground, answer));
}

/** Whose page this is. Another person's pages are thrown away before anything else happens. */
async function noteOwnerOf(ground: WorkerGround, response: Response): Promise<boolean> {
  const owner = response.headers.get(ownerHeader);
  if (!owner || !isPage(response)) return false;
  if ((await ground.owner.get()) !== owner) await ground.caches.delete(shelves.people);
  await ground.owner.set(owner);
  return true;
}

/** Asks whose phone this is where it is not known: public pages do not say, and the worker may be younger than the sign-in. */
export async function askOwner(ground: WorkerGround): Promise<void> {
  if (await ground.owner.get()) return;
  await noteOwnerOf(ground, await ground.fetch(homeOfPeople, { method: 'HEAD', redirect: 'manual' }));
}

async function keepPersonPage(ground: WorkerGround, key: string, response: Response): Promise<void> {
  if (await noteOwnerOf(ground, response))
    await (await ground.caches.open(shelves.people)).put(key, response);
}

async function answerSeen(ground: WorkerGround, request: Request): Promise<Response> {
  const asked = ground.fetch(request);
  ground.after(asked.then(response => noteOwnerOf(ground, response)).catch(() => false));
  return lastResort(ground, await asked.catch(() => null));
}

async function answerPerson(ground: WorkerGround, request: Request, key: string, instead: string) {
  const kept = (await find(ground, 'people', key)) ?? (await find(ground, 'pages', instead));
  const asked = ground.fetch(request);
  ground.after(asked.then(response => keepPersonPage(ground, key, response.clone())).catch(() => {}));
  const answer = await soon(ground, asked, kept !== undefined);
  return isHelpful(answer) ? answer : (kept ?? lastResort(ground, answer));
}

/** A public page whose content may have changed since: the phone only where the network fails. */
async function answerRecord(ground: WorkerGround, request: Request, path: string, instead: string) {
  const kept =
    (await find(ground, 'pages', path)) ??
    (await find(ground, 'former', path)) ??
    (await find(ground, 'pages', instead));
  const asked = ground.fetch(request);
  ground.after(asked.then(response => keepPage(ground, path, response.clone())).catch(() => false));
  const answer = await soon(ground, asked, kept !== undefined);
  return isHelpful(answer) ? answer : (kept ?? lastResort(ground, answer));
}

async function answerFile(ground: WorkerGround, request: Request, path: string): Promise<Response> {
  const files = await ground.caches.open(shelves.files);
  const kept = await files.match(path);
  // The name of a file in /assets changes with its content; the others are looked up again behind the answer.
  const renew = () =>
    ground.fetch(path).then(response => (response.ok ? files.put(path, response) : undefined));
  if (kept) {
    if (!path.startsWith('/assets/')) ground.after(renew().catch(() => {}));
    return kept;
  }
  const response = await ground.fetch(request);
  if (response.ok) ground.after(files.put(path, response.clone()).catch(() => {}));
  return response;
}

/** Answers a GET of this site, or null where the browser should ask the network as if there were no worker. */
export function answerRequest(ground: WorkerGround, request: Request): Promise<Response> | null {
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== ground.origin) return null;
  const { strategy, instead } = findKeptPath(pathname);
  if (strategy === 'file') return answerFile(ground, request, pathname);
  if (strategy === 'network' || request.mode !== 'navigate') return null;
  if (strategy === 'seen') return answerSeen(ground, request);
  if (strategy === 'record') return answerRecord(ground, request, pathname, instead);
  return strategy === 'lesson'
    ? answerLesson(ground, request, pathname)
    : answerPerson(ground, request, pathname + search, instead);
}

/** Nobody's pages stay behind for whoever comes next. */
export async function forgetPeople(ground: WorkerGround): Promise<void> {
  await ground.caches.delete(shelves.people);
  await ground.owner.set('');
}

async function move(ground: WorkerGround, from: string): Promise<void> {
  const [old, former] = [await ground.caches.open(from), await ground.caches.open(shelves.former)];
  for (const request of await old.keys()) {
    const response = await old.match(request);
    if (response) await former.put(request, response);
  }
  await ground.caches.delete(from);
}

/** After a change of language, what is kept helps only where the network does not. */
export async function putAside(ground: WorkerGround): Promise<void> {
  await move(ground, shelves.pages);
  await ground.caches.delete(shelves.people);
}

/** Files that no kept page asks for any more. */
async function dropIdleFiles(ground: WorkerGround): Promise<void> {
  const needed = new Set<string>();
  for (const name of [shelves.pages, shelves.former, shelves.people]) {
    const shelf = await ground.caches.open(name);
    for (const request of await shelf.keys()) {
      const html = await (await shelf.match(request))?.text();
      for (const file of filesOf(html ?? '')) needed.add(file);
    }
  }
  const files = await ground.caches.open(shelves.files);
  for (const request of await files.keys())
    if (!needed.has(new URL(request.url).pathname)) await files.delete(request);
}

/** A new version takes over: kept pages of older ones stay as a last help, everything else goes. */
export async function retireOldShelves(ground: WorkerGround): Promise<void> {
  const current = Object.values(shelves);
  for (const name of await ground.caches.keys()) {
    if (!name.startsWith('laris-') || current.includes(name)) continue;
    if (/^laris-(pages|former)-/.test(name)) await move(ground, name);
    else await ground.caches.delete(name);
  }
  await dropIdleFiles(ground);
}
