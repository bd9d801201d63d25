import { attachment } from '~/platform/http/reply.server.ts';
import { type Cell, writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.server.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as a file to take along; `name` without its ending, `sheet` what a spreadsheet calls its one page. */
export async function attachSheet(
  rows: readonly (readonly Cell[])[],
  { name, sheet, format }: { name: string; sheet: string; format: 'csv' | 'xlsx' },
): Promise<Response> {
  if (format === 'csv')
    return attachment(writeCsv(rows), { name: `${name}.csv`, type: 'text/csv; charset=utf-8' });
  return attachment(new Uint8Array(await writeXlsx(rows, sheet)), { name: `${name}.xlsx`, type: XLSX });
}
