import type { z } from 'zod';
import { fail, ok, type Problem, type Result } from './result.ts';

function wordsOf(issue: { code?: string; params?: unknown }): Pick<Problem, 'data'> {
  return issue.code === 'custom' && issue.params ? { data: issue.params as Problem['data'] } : {};
}

/**
 * Checks a submitted form against its schema. The messages of the schema are codes; each becomes a problem at its field,
 * with the `params` of a custom issue as what fills its words.
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
    .map(issue => ({ code: issue.message, field: issue.path.join('.'), ...wordsOf(issue) }))
    .filter(problem => !seen.has(problem.field) && seen.add(problem.field));
  return fail(problems);
}
