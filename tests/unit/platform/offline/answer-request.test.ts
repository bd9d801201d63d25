import { beforeEach, describe, expect, it } from 'vitest';
import {
  answerRequest,
  askOwner,
  forgetPeople,
  putAside,
  renewPage,
  retireOldShelves,
  shelves,
  type WorkerGround,
} from '~/platform/offline/answer-request.ts';

const origin = 'http://laris.test';

/** Cache storage in memory: as much of it as the worker uses. */
class FakeCaches {
  readonly held = new Map<string, Map<string, Response>>();

  async open(name: string) {
    const shelf = this.held.get(name) ?? new Map<string, Response>();
    this.held.set(name, shelf);
    const keyOf = (request: RequestInfo | URL) => {
      const { pathname, search } = new URL(request instanceof Request ? request.url : request, origin);
      return pathname + search;
    };
    const cache = {
      match: async (request: RequestInfo) => shelf.get(keyOf(request))?.clone(),
      put: async (request: RequestInfo, response: Response) => void shelf.set(keyOf(request), response),
      delete: async (request: RequestInfo) => shelf.delete(keyOf(request)),
      keys: async () => [...shelf.keys()].map(path => new Request(origin + path)),
    };
    return cache as unknown as Cache;
  }
  delete = async (name: string) => this.held.delete(name);
  keys = async () => [...this.held.keys()];
  paths = (name: string) => [...(this.held.get(name)?.keys() ?? [])];
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const forAll = { ...html, 'Cache-Control': 'public, no-cache' };
const lesson = (text: string) =>
  new Response(`<link href="/assets/ui-1.css"><p>${text}</p>`, { headers: forAll });
const personPage = (text: string, owner: string) =>
  new Response(text, { headers: { ...html, 'Cache-Control': 'private, no-store', 'X-Laris-Owner': owner } });

type Network = (path: string) => Response | Promise<Response>;

let caches: FakeCaches;
let owner: string;
let work: Promise<unknown>[];
let asked: string[];
let network: Network;
const cutOff: Network = () => Promise.reject(new TypeError('Failed to fetch'));
const hanging: Network = () => new Promise(() => {});

const ground = (): WorkerGround => ({
  caches,
  fetch: async input => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input, origin);
    asked.push(pathname + search);
    if (pathname.startsWith('/assets/')) return new Response('css');
    return network(pathname + search);
  },
  after: promise => void work.push(promise),
  // The cap of the network is over at once: no test waits.
  wait: () => Promise.resolve(),
  owner: {
    get: async () => owner,
    set: async handle => {
      owner = handle;
    },
  },
  origin,
});

function navigate(path: string): Promise<Response> | null {
  const request = new Request(origin + path);
  Object.defineProperty(request, 'mode', { value: 'navigate' });
  return answerRequest(ground(), request);
}

/** Visits a page and lets the background finish. */
async function visit(path: string): Promise<string> {
  const response = await navigate(path);
  const text = response!.type === 'error' ? 'error' : await response!.text();
  await Promise.all(work.splice(0));
  return text.replace(/<link[^>]*>/, '');
}

beforeEach(() => {
  caches = new FakeCaches();
  owner = '';
  work = [];
  asked = [];
  network = () => new Response('?', { status: 404 });
});

describe('a lesson', () => {
  it('comes from the network first, then from the phone at once, renewed behind the answer', async () => {
    network = () => lesson('one');
    expect(await visit('/learn/a/b')).toBe('<p>one</p>');
    network = () => lesson('two');
    expect(await visit('/learn/a/b')).toBe('<p>one</p>');
    expect(await visit('/learn/a/b')).toBe('<p>two</p>');
  });

  it('opens where the network hangs and where there is none', async () => {
    network = () => lesson('one');
    await visit('/learn/a/b');
    for (const each of [cutOff, hanging]) {
      network = each;
      const response = await navigate('/learn/a/b');
      expect(await response!.text()).toContain('one');
      work.length = 0;
    }
  });

  it('is kept with what it needs to look as it should, whatever stands behind the question mark', async () => {
    network = () => lesson('one');
    await visit('/learn/a/b?from=message');
    expect(caches.paths(shelves.files)).toEqual(['/assets/ui-1.css']);
    expect(caches.paths(shelves.pages)).toEqual(['/learn/a/b']);
  });

  it('is not kept when the style sheet fails: better none than a naked one', async () => {
    const without: WorkerGround = {
      ...ground(),
      fetch: async input =>
        String(input).includes('/assets/') ? Promise.reject(new TypeError('cut')) : lesson('one'),
    };
    await expect(renewPage(without, '/learn/a/b')).rejects.toThrow('cut');
    expect(caches.paths(shelves.pages)).toEqual([]);
  });

  it.each([
    ['an error page', () => new Response('x', { status: 500, headers: forAll })],
    ['a page of a person', () => personPage('mine', 'siti')],
    ['a file', () => new Response('{}', { headers: { 'Content-Type': 'application/json' } })],
  ])('%s is not kept as a lesson', async (_, answer) => {
    network = answer;
    await visit('/learn/a/b');
    expect(caches.paths(shelves.pages)).toEqual([]);
  });

  it('that is not kept leads to the page without signal, and without that to an error', async () => {
    network = cutOff;
    expect(await visit('/learn/a/b')).toBe('error');
    network = () => lesson('no signal');
    await renewPage(ground(), '/no-signal');
    network = cutOff;
    expect(await visit('/learn/a/b')).toBe('<p>no signal</p>');
  });
});

describe('a page of a person', () => {
  it('comes from the network, and from the phone where that fails, hangs or is broken', async () => {
    network = () => personPage('one', 'siti');
    await visit('/learning');
    network = () => personPage('two', 'siti');
    expect(await visit('/learning')).toBe('two');
    for (const each of [cutOff, hanging, () => new Response('bad gateway', { status: 502 })]) {
      network = each;
      expect(await (await navigate('/learning'))!.text()).toBe('two');
      work.length = 0;
    }
  });

  it('of one person is never shown to the next', async () => {
    network = () => personPage('of siti', 'siti');
    await visit('/learning');
    await visit('/learning/courses/a');
    network = () => personPage('of budi', 'budi');
    await visit('/learning');
    expect(owner).toBe('budi');
    network = cutOff;
    expect(await visit('/learning')).toBe('of budi');
    expect(await visit('/learning/courses/a')).toBe('error');
  });

  it('goes with the sign-out', async () => {
    network = () => personPage('of siti', 'siti');
    await visit('/learning');
    await forgetPeople(ground());
    network = cutOff;
    expect(await visit('/learning')).toBe('error');
    expect(owner).toBe('');
  });

  it('that is nobody’s is not kept: a page of a wrong answer, a door', async () => {
    network = () => new Response('sign in', { headers: html });
    await visit('/learning');
    expect(caches.paths(shelves.people)).toEqual([]);
  });

  it('is replaced by the questions that are kept for all', async () => {
    network = () => lesson('questions');
    await renewPage(ground(), '/learn/a/quiz');
    for (const each of [cutOff, hanging]) {
      network = each;
      expect(await (await navigate('/learning/courses/a/quiz?attempt=1'))!.text()).toContain('questions');
      work.length = 0;
    }
  });

  it('is asked for by its head where nobody knows whose phone this is, once', async () => {
    network = () => personPage('', 'siti');
    await askOwner(ground());
    await askOwner(ground());
    expect(owner).toBe('siti');
    expect(asked).toEqual(['/learning']);
  });

  it('says who is signed in also where it is not kept', async () => {
    network = () => personPage('home', 'siti');
    await visit('/vendor');
    expect(owner).toBe('siti');
    expect(caches.paths(shelves.people)).toEqual([]);
  });
});

describe('a file', () => {
  const get = (path: string) => answerRequest(ground(), new Request(origin + path))!;

  it('is fetched once when its name changes with its content', async () => {
    await get('/assets/x-1.js');
    await Promise.all(work.splice(0));
    await get('/assets/x-1.js');
    expect(asked).toEqual(['/assets/x-1.js']);
  });

  it('of a lasting name is looked up again behind the answer', async () => {
    network = () => new Response('one');
    await get('/speak.js');
    await Promise.all(work.splice(0));
    network = () => new Response('two');
    expect(await (await get('/speak.js')).text()).toBe('one');
    await Promise.all(work.splice(0));
    expect(await (await get('/speak.js')).text()).toBe('two');
  });
});

it('leaves everything else to the browser', () => {
  expect(answerRequest(ground(), new Request(`${origin}/learn`, { method: 'POST' }))).toBeNull();
  expect(answerRequest(ground(), new Request('http://elsewhere.test/learn'))).toBeNull();
  expect(answerRequest(ground(), new Request(`${origin}/learn`))).toBeNull();
  expect(navigate('/account')).toBeNull();
});

describe('what was kept before', () => {
  it('in another language helps only where the network does not', async () => {
    network = () => lesson('Indonesian');
    await visit('/learn/a/b');
    await putAside(ground());
    network = () => lesson('English');
    expect(await visit('/learn/a/b')).toMatch(/English|Indonesian/);
    expect(await visit('/learn/a/b')).toBe('<p>English</p>');
    expect(caches.paths(shelves.former)).toEqual([]);
  });

  it('by an older version stays as a last help; its other shelves go', async () => {
    await (await caches.open('laris-pages-v0')).put('/learn/a/b', lesson('old'));
    await (await caches.open('laris-people-v0')).put('/learning', personPage('x', 'siti'));
    await (await caches.open('somebody-else')).put('/x', new Response('x'));
    const files = await caches.open(shelves.files);
    await files.put('/assets/ui-1.css', new Response('needed'));
    await files.put('/assets/ui-0.css', new Response('idle'));
    await retireOldShelves(ground());
    expect(await caches.keys()).not.toContain('laris-pages-v0');
    expect(await caches.keys()).not.toContain('laris-people-v0');
    expect(await caches.keys()).toContain('somebody-else');
    expect(caches.paths(shelves.files)).toEqual(['/assets/ui-1.css']);
    network = cutOff;
    expect(await visit('/learn/a/b')).toBe('<p>old</p>');
  });
});
