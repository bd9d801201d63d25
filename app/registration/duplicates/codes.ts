/** What can stand in the way of settling a case; words in content/locales/<language>/duplicates.json. */
export const duplicateCodes = [
  'case-unknown',
  'case-settled',
  'case-open',
  'settlement-missing',
  'settlement-reason-missing',
  'settlement-note-too-long',
  'merge-kept-missing',
  'merge-not-possible',
  'merge-keeps-accepted',
  'not-allowed',
] as const;
export type DuplicateCode = (typeof duplicateCodes)[number];
