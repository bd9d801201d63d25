/** What went wrong, as a code whose words live in content/locales; `field` names the form field, `data` fills the words. */
export interface Problem<C extends string = string> {
  code: C;
  field?: string;
  data?: Record<string, string | number>;
}

/** The outcome of a decision or a command: a value, or every problem found at once. */
export type Result<T, C extends string = string> =
  | { ok: true; value: T }
  | { ok: false; problems: Problem<C>[] };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function err<C extends string>(
  code: C,
  where: Omit<Problem<C>, 'code'> = {},
): { ok: false; problems: Problem<C>[] } {
  return { ok: false, problems: [{ code, ...where }] };
}

export function fail<C extends string>(problems: Problem<C>[]): { ok: false; problems: Problem<C>[] } {
  return { ok: false, problems };
}
