const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One line of Postgres COPY text: null becomes \N, a text is escaped. */
export function copyLine(values: readonly (string | number | boolean | null)[]): string {
  let line = '';
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? null;
    if (at > 0) line += '\t';
    if (value === null) line += '\\N';
    else if (typeof value === 'boolean') line += value ? 't' : 'f';
    else if (typeof value === 'number') line += String(value);
    else line += /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, sign => escapes[sign]!) : value;
  }
  return `${line}\n`;
}
