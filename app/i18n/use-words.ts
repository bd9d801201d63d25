import { useMatches } from '@remix-run/react';
import { useMemo } from 'react';
import { defaultLanguage, isLanguage, type Language } from './languages.ts';
import { type Translate, translator, type Words } from './words.ts';

/** What each page's loader adds to its data. */
export interface PageWords {
  language: Language;
  words: Words;
}

function collect(matches: { data: unknown }[]): PageWords {
  const pages = matches.map(match => match.data as Partial<PageWords> | null | undefined);
  const language = pages.map(page => page?.language).findLast(isLanguage) ?? defaultLanguage;
  return { language, words: Object.assign({}, ...pages.map(page => page?.words ?? {})) };
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
