import { useMatches } from '@remix-run/react';
import { useMemo } from 'react';
import { defaultLanguage, isLanguage, type Language } from './languages.ts';
import { type Translate, translator, type Words } from './words.ts';

/** What each page's loader adds to its data. */
export interface PageGround {
  language: Language;
  words: Words;
  /** Where the page is; the root and pages of no pemda have none. */
  pemda?: { id: string; name: string; office: string };
}

function collect(matches: { data: unknown }[]): PageGround {
  const pages = matches.map(match => match.data as Partial<PageGround> | null | undefined);
  const language = pages.map(page => page?.language).findLast(isLanguage) ?? defaultLanguage;
  const pemda = pages.map(page => page?.pemda).findLast(each => each !== undefined);
  return { language, pemda, words: Object.assign({}, ...pages.map(page => page?.words ?? {})) };
}

/** `t('catalog.title.hint', {n: 3})`, with the words that the page's loaders sent. */
export function useWords(): Translate {
  const matches = useMatches();
  return useMemo(() => {
    const { language, words } = collect(matches);
    return translator(language, words);
  }, [matches]);
}

export function useLanguage(): Language {
  return collect(useMatches()).language;
}

/** Name and code of the pemda that the page belongs to. */
export function usePemda(): PageGround['pemda'] {
  return collect(useMatches()).pemda;
}
