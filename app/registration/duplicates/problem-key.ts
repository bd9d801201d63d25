import type { Problem } from '~/reference/result.ts';

/** Where the words for a problem of this room stand. */
export function duplicateProblemKey({ code }: Problem): string {
  return `duplicates.code.${code}`;
}
