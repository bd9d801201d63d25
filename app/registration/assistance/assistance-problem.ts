import type { Problem } from '~/reference/result.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { assistanceCodes } from './codes.ts';

/** Where the words of a problem are, on the pages of officers and of those who take over. */
export function assistanceProblemKey(problem: Problem): string {
  const own = (assistanceCodes as readonly string[]).includes(problem.code);
  return own ? `assistance.code.${problem.code}` : problemKey(problem);
}
