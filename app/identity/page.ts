import type { Role } from './roles.ts';

/**
 * Who may open a page: anybody, anybody signed in, or the named roles. `view` rights see it, but their POSTs are
 * refused by the command they would run.
 */
export type Access = 'public' | 'signed-in' | readonly Role[];

export interface Page {
  /** Unique, `<audience>.<page>`: names the page in tests, logs and the access matrix. */
  id: string;
  access: Access;
  /** Namespaces of words that the page needs besides `ui`. */
  words: readonly string[];
  /** False = a reading page: no framework JavaScript at all. */
  hydrate: boolean;
  /** True = the rendered page may be kept in memory until data of its pemda change. Only public pages without forms. */
  cache: boolean;
  /** Staff pages are wide; `slim` keeps the text of a wide page at reading width. */
  width: 'reading' | 'wide' | 'slim';
}

/** What every route declares; the guard, the words, the scripts, the cache and the access matrix all read it. */
export function definePage(page: Pick<Page, 'id' | 'access'> & Partial<Page>): Page {
  return { words: [], hydrate: true, cache: false, width: 'reading', ...page };
}
