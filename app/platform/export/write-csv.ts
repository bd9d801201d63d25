export type Cell = string | number | null;

/** A text that a spreadsheet would run as a formula is held back by an apostrophe; numbers of ours are no texts. */
export function tameFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function written(cell: Cell, delimiter: string): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : tameFormula(cell);
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV, formula-safe. For people: semicolons and a byte order mark, which Excel in Indonesian opens rightly;
 * for programs: commas (RFC 4180).
 */
export function writeCsv(
  rows: readonly (readonly Cell[])[],
  reader: 'people' | 'programs' = 'people',
): string {
  const delimiter = reader === 'people' ? ';' : ',';
  const lines = rows.map(row => row.map(cell => written(cell, delimiter)).join(delimiter));
  return `${reader === 'people' ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}
