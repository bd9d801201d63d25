import type { Problem } from './result.ts';

/**
 * What an identifier says, as far as its form goes. `normalized` and `parts` are null unless `errors` is empty;
 * warnings never make it invalid: our tables of areas and codes are never complete.
 */
export interface Reading<Parts, Value extends string = string> {
  normalized: Value | null;
  parts: Parts | null;
  warnings: Problem[];
  errors: Problem[];
}

export function refused(errors: Problem[], warnings: Problem[] = []): Reading<never, never> {
  return { normalized: null, parts: null, warnings, errors };
}

export function accepted<Parts, Value extends string>(
  normalized: Value,
  parts: Parts,
  warnings: Problem[] = [],
): Reading<Parts, Value> {
  return { normalized, parts, warnings, errors: [] };
}
