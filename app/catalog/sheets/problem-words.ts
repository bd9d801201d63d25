import type { Problem } from '~/reference/result.ts';
import { SHEET_ROW_CODES } from './codes.ts';

/** Where the words of a problem are: what a list does to a row is told here, what a field says is told as on the form. */
export function sheetProblemKey({ code }: Problem): string {
  const own = (SHEET_ROW_CODES as readonly string[]).includes(code);
  return own ? `sheets.code.${code}` : `catalog.code.${code}`;
}
