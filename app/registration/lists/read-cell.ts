import { err, ok, type Result } from '~/reference/result.ts';

/** C0 and C1 controls apart from tab and line ends, and the marks that turn reading direction: they hide what is written. */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
/** What a spreadsheet would run. A plus or minus before a digit is a phone number or a sum. */
const formula = /^([=@\t\r]|[+-](?!\d))/;
/** "3,32509E+15": the digits behind are gone. */
const scientific = /^\d([.,]\d+)?e\+\d+$/i;
/** A spreadsheet keeps fifteen digits of a number and writes zeros for the rest. */
const exactDigits = 15;
const nothing = /^(-|–|null|n\/a)$/i;

/** The text of a cell, null when it is empty; refused when what stands there is not what was meant. */
export function readCell(value: unknown): Result<string | null> {
  if (value === null || value === undefined) return ok(null);
  if (typeof value === 'boolean') return ok(value ? 'ya' : 'tidak');
  if (typeof value === 'number') {
    const digits = String(Math.trunc(Math.abs(value)));
    return digits.includes('e') || digits.length > exactDigits ? err('number-cut') : ok(String(value));
  }
  if (typeof value !== 'string') return err('row-not-an-object');
  if (hidden.test(value)) return err('control-characters');
  // Our own files hold formulas back with an apostrophe.
  const text = value.trim().replace(/^'(?=[=+\-@])/, '');
  if (text === '' || nothing.test(text)) return ok(null);
  if (formula.test(text)) return err('formula-cell');
  return scientific.test(text) ? err('number-cut') : ok(text);
}
