import type { Problem } from '~/reference/result.ts';
import { problemKey } from '../problem-key.ts';
import { listRowCodes } from './codes.ts';

/** Where the words of a refused row are: what a list does to a row is told here, what an answer says is told as on the form. */
export function listProblemKey(problem: Problem): string {
  const own = (listRowCodes as readonly string[]).includes(problem.code);
  return own ? `lists.code.${problem.code}` : problemKey(problem);
}
