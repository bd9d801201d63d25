/**
 * What got out. `access`: numbers and documents were looked at; `account`: one account was misused; `database`: a copy of
 * the tables; `files`: the stored documents.
 */
export const breachKinds = ['access', 'account', 'database', 'files'] as const;
export type BreachKind = (typeof breachKinds)[number];

export function isBreachKind(text: unknown): text is BreachKind {
  return breachKinds.includes(text as BreachKind);
}
