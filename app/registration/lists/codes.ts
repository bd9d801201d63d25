/** Why one row of a vendor list is refused, beyond what a single answer says; the other rows go in. */
export const listRowCodes = [
  'row-not-an-object',
  'wrong-column-count',
  'control-characters',
  'formula-cell',
  'number-cut',
  'row-without-key',
  'row-twice',
  'district-unknown',
  'business-form-unknown',
  'taxable-unknown',
  'gender-unknown',
  'edition-unknown',
] as const;

/** Why a whole list is refused; nothing of it is written. */
export const listFileCodes = [
  'file-empty',
  'file-over-cap',
  'file-not-readable',
  'file-not-what-it-says',
  'file-truncated',
  'file-malformed',
  'file-wrong-columns',
  'file-too-many-rows',
  'xlsx-too-many-entries',
  'xlsx-bomb',
  'xlsx-not-allowed',
  'import-took-too-long',
  'import-ran-out-of-memory',
  'import-stopped',
  'not-allowed',
  'list-unknown',
  'nobody-to-invite',
] as const;
export type ListFileCode = (typeof listFileCodes)[number];
