import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from './write-csv.ts';

/** A table as XLSX, first row bold. Texts are written as texts, so no cell is a formula. */
export async function writeXlsx(rows: readonly (readonly Cell[])[], sheet: string): Promise<Buffer> {
  const cells = rows.map((row, at) =>
    row.map(value => {
      if (value === null) return null;
      const weight = at === 0 ? { fontWeight: 'bold' as const } : {};
      return typeof value === 'number'
        ? { value, type: Number, ...weight }
        : { value, type: String, ...weight };
    }),
  );
  return writeXlsxFile(cells, { sheet }).toBuffer();
}
