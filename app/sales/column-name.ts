/** "Harga Satuan (Rp)" → "harga_satuan_rp": headers are compared without case, spaces and signs. */
export function columnName(header: string): string {
  return header
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** Value of the first of several spellings that the row has. */
export function pick(row: Record<string, unknown>, spellings: readonly string[]): unknown {
  for (const name of spellings) {
    const value = row[name];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return null;
}

/** The required columns that a header lacks, each by its first spelling. */
export function missingColumns(header: Iterable<string>, required: readonly (readonly string[])[]): string[] {
  const present = new Set(header);
  return required
    .filter(spellings => !spellings.some(name => present.has(name)))
    .map(spellings => spellings[0]!);
}
