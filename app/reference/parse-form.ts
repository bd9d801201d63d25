import type { z } from 'zod';
import { fail, ok, type Result } from './result.ts';

/**
 * Checks a submitted form against its schema. The messages of the schema are codes; each becomes a problem at its field.
 * Files and repeated fields are left to the route; the last value of a repeated field wins.
 */
export function parseForm<S extends z.ZodType>(
  schema: S,
  form: Iterable<[string, unknown]>,
): Result<z.output<S>> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (parsed.success) return ok(parsed.data);
  const seen = new Set<string>();
  const problems = parsed.error.issues
    .map(issue => ({ code: issue.message, field: issue.path.join('.') }))
    .filter(problem => !seen.has(problem.field) && seen.add(problem.field));
  return fail(problems);
}
