import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { assistanceProblemKey } from './assistance-problem.ts';

/** Turns a problem of these pages into words. */
export function useSay(): (problem: Problem) => string {
  const t = useWords();
  return useCallback((problem: Problem) => t(assistanceProblemKey(problem), problem.data), [t]);
}
