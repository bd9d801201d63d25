/** C0 and C1 controls apart from tab and line ends, and the marks that turn reading direction: they hide what is written. */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
const untidy = /\s{2}|[^\S ]/;
const longest = 500;

export type TextProblem = 'control-characters' | 'text-too-long';

/** Whether any text of the row carries a control character; such a row is refused as a whole. */
export function hasControlCharacters(values: Iterable<unknown>): boolean {
  for (const value of values) if (typeof value === 'string' && hidden.test(value)) return true;
  return false;
}

/** Trimmed text with single spaces; null for absent, empty, "-" and the word null, which exports write for nothing. */
export function readText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  // Most values are clean already, and an import reads half a million of them.
  const trimmed = value.trim();
  const text = untidy.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
  return text === '' || text === '-' || (text.length === 4 && text.toLowerCase() === 'null')
    ? null
    : text.normalize('NFC');
}

export function isTooLong(text: string | null): boolean {
  return text !== null && text.length > longest;
}
