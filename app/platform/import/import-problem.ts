/** Why a file cannot be read as a whole. */
export const importCodes = [
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
] as const;
export type ImportCode = (typeof importCodes)[number];

/** Ends the reading of a file: nothing of it may be kept. */
export class ImportProblem extends Error {
  constructor(
    readonly code: ImportCode,
    readonly data: Record<string, string | number> = {},
  ) {
    super(code);
  }
}
