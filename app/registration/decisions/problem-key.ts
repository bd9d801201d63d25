import type { Problem } from '~/reference/result.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { decisionCodes } from './codes.ts';

/** Where the words of a problem on the office's pages are. */
export function decisionProblemKey(problem: Problem): string {
  const own = (decisionCodes as readonly string[]).includes(problem.code);
  return own ? `decisions.code.${problem.code}` : problemKey(problem);
}
