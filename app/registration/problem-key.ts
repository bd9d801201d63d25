import { referenceCodes } from '~/reference/codes.ts';
import type { Problem } from '~/reference/result.ts';

/** Where the words of a problem are: identifiers and amounts speak for themselves in the reference domain. */
export function problemKey({ code }: Problem): string {
  const known = (referenceCodes as readonly string[]).includes(code);
  return known ? `reference.code.${code}` : `registration.code.${code}`;
}
