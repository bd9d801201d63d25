/**
 * How the worker answers a path. `lesson`: from the phone at once, renewed in the background. `person`: from the network
 * within a few seconds, else what is kept; thrown away when somebody else signs in. `seen`: from the network, never kept,
 * but it says who is signed in. `record`: public, from the network within a few seconds, else what is kept. `file`: from
 * the phone, fetched once.
 */
export type Strategy = 'lesson' | 'person' | 'seen' | 'record' | 'file' | 'network';

interface KeptPath {
  path: RegExp;
  strategy: Strategy;
  /** Kept page that stands in where neither the network nor the phone has the one that is asked for. */
  instead?: string;
}

/** Paths that the phone keeps, the first that fits. `instead` may name groups of the pattern: `$1`. */
const keptPaths: readonly KeptPath[] = [
  { path: /^\/assets\//, strategy: 'file' },
  { path: /^\/(?!offline\.js$)[\w.-]+\.(js|css|svg|wasm|woff2|webp|png)$/, strategy: 'file' },
  { path: /^\/learn(\/[\w-]+){0,2}$/, strategy: 'lesson' },
  { path: /^\/no-signal$/, strategy: 'lesson' },
  { path: /^\/learning\/courses\/([\w-]+)\/quiz$/, strategy: 'person', instead: '/learn/$1/quiz' },
  { path: /^\/learning\/courses\/([\w-]+)$/, strategy: 'person', instead: '/learn/$1' },
  { path: /^\/learning(\/[\w-]+)*$/, strategy: 'person' },
  { path: /^\/trainer\/sessions\/[\w-]+(\/[\w-]+)*$/, strategy: 'person' },
  { path: /^\/(vendor|opd|trainer)$/, strategy: 'seen' },
  { path: /^\/certificates\/([\d.]+)$/, strategy: 'record' },
  { path: /^\/certificates\/([\d.]+)\/[2-9a-z]{13}$/, strategy: 'record', instead: '/certificates/$1' },
];

/** Longest wait for the network where the phone has something to show, in milliseconds. */
export const networkCap = 3_000;

/** The page that says that there is no signal and what is kept. */
export const noSignalPage = '/no-signal';

/** A page that only people who are signed in get. */
export const homeOfPeople = '/learning';

/** What to do with a path of this site. */
export function findKeptPath(path: string): { strategy: Strategy; instead: string } {
  const found = keptPaths.find(each => each.path.test(path));
  if (!found) return { strategy: 'network', instead: '' };
  const instead = found.instead ? path.replace(found.path, found.instead) : '';
  return { strategy: found.strategy, instead };
}

/** Doors through which the person on this phone changes: pages of people are forgotten when one is used. */
export function isDoor(method: string, path: string): boolean {
  if (method === 'POST') return /^\/(sign-|demo-|second-step|reset-password|account\/sessions)/.test(path);
  return /^\/sign-(in|up)(\/|$)/.test(path);
}

/** Changing the language makes every kept page one of another language. */
export function isLanguageSwitch(method: string, path: string): boolean {
  return method === 'POST' && /^\/language(\.data)?$/.test(path);
}

/** Style sheets, pictures and scripts of our own that a kept page needs to look as it should. */
export function filesOf(html: string): string[] {
  const found = html.matchAll(/(?:href|src)="(\/[\w./-]+\.(?:js|css|svg|webp|png|woff2))"/g);
  return [...new Set([...found].map(match => match[1]!))].filter(
    path => findKeptPath(path).strategy === 'file',
  );
}
