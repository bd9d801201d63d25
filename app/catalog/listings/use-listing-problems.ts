import { useCallback } from 'react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { listingProblemData, listingProblemKey } from './problem-key.ts';

/** The words of a problem of this room. */
export function useListingProblems() {
  const t = useWords();
  const language = useLanguage();
  return useCallback(
    (problem: Problem) => t(listingProblemKey(problem), listingProblemData(problem, language)),
    [t, language],
  );
}
