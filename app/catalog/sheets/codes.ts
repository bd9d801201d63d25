/** Why one row of a product list is refused, beyond what the product form says; the other rows go in. */
export const SHEET_ROW_CODES = [
  'row-not-an-object',
  'wrong-column-count',
  'control-characters',
  'formula-cell',
  'number-cut',
  'row-twice',
  'id-unknown',
  'vendor-required',
  'vendor-unknown',
  'vendor-ambiguous',
  'photo-not-in-zip',
  'answer-unreadable',
] as const;

/** Why a whole list is refused; nothing of it is written. */
export const SHEET_FILE_CODES = [
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
  'zip-without-list',
  'zip-with-two-lists',
  'zip-too-large',
  'import-took-too-long',
  'import-ran-out-of-memory',
  'import-stopped',
  'not-allowed',
  'sheet-missing',
  'sheet-not-ready',
] as const;
export type SheetCode = (typeof SHEET_FILE_CODES)[number];
