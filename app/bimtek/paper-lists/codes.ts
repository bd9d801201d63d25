/** Why a printed list, or what was written on it, is refused. */
export const paperListCodes = [
  'not-allowed',
  'session-unknown',
  'list-unknown',
  'list-empty',
  'numbers-missing',
  'number-unreadable',
  'number-beyond',
  'hour-unreadable',
  'hour-outside',
] as const;
export type PaperListCode = (typeof paperListCodes)[number];
