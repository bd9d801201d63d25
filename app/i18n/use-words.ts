import { useMatches } from '@remix-run/react';
import { createContext, useContext, useMemo } from 'react';
import { defaultLanguage, isLanguage, type Language } from './languages.ts';
import { type Translate, translator, type Words } from './words.ts';

/** What each page's loader adds to its data. */
export interface PageGround {
  language: Language;
  words: Words;
  /** Where the page is; the root and pages of no pemda have none. */
  pemda?: { id: string; name: string; office: string };
  /** In which role somebody signed in looks at it; nobody's role stands in a page that is kept for all. */
  role?: string;
  /** Handle of whoever is signed in, for what the phone keeps; in no page that is kept for all. */
  owner?: string;
}

interface Ground {
  language: Language;
  t: Translate;
  pemda: PageGround['pemda'];
  role: PageGround['role'];
  owner: PageGround['owner'];
}

const GroundContext = createContext<Ground>({
  language: defaultLanguage,
  t: key => key,
  pemda: undefined,
  role: undefined,
  owner: undefined,
});

/** Provides language, words and place to every component; fed once per page by `useGround` in the root. */
export const GroundProvider = GroundContext.Provider;

/** Collects what the loaders of the matched routes sent. Only the root calls it: once per page, not per component. */
export function useGround(): Ground {
  const matches = useMatches();
  return useMemo(() => {
    const pages = matches.map(match => match.data as Partial<PageGround> | null | undefined);
    const language = pages.map(page => page?.language).findLast(isLanguage) ?? defaultLanguage;
    const pemda = pages.map(page => page?.pemda).findLast(each => each !== undefined);
    const role = pages.map(page => page?.role).findLast(each => each !== undefined);
    const owner = pages.map(page => page?.owner).findLast(each => each !== undefined);
    const words: Words = Object.assign({}, ...pages.map(page => page?.words ?? {}));
    return { language, t: translator(language, words), pemda, role, owner };
  }, [matches]);
}

/** `t('catalog.title.hint', {n: 3})`, with the words that the page's loaders sent. */
export function useWords(): Translate {
  return useContext(GroundContext).t;
}

export function useLanguage(): Language {
  return useContext(GroundContext).language;
}

/** Name and code of the pemda that the page belongs to. */
export function usePemda(): PageGround['pemda'] {
  return useContext(GroundContext).pemda;
}

/** The role of whoever is signed in; undefined on public pages. */
export function useRole(): PageGround['role'] {
  return useContext(GroundContext).role;
}

/** Handle of whoever is signed in; undefined on public pages. */
export function useOwner(): PageGround['owner'] {
  return useContext(GroundContext).owner;
}
