const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One line of Postgres COPY text: null becomes \N, a text is escaped. */
export function copyLine(values: readonly (string | number | boolean | null)[]): string {
  let line = '';
  for (const value of values) {
    if (line !== '') line += '\t';
    if (value === null) line += '\\N';
    else if (typeof value === 'string')
      line += /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, sign => escapes[sign]!) : value;
    else line += typeof value === 'boolean' ? (value ? 't' : 'f') : String(value);
  }
  return `${line}\n`;
}
