import { writeCsv } from '~/platform/export/write-csv.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import type { Problem } from '~/reference/result.ts';
import type { RejectedRow } from './list-report.ts';
import { listProblemKey } from './problem-words.ts';
import { rejectionSheet } from './rejection-sheet.ts';

interface Speaker {
  language: 'id' | 'en';
  t: (key: string, values?: Record<string, unknown>) => string;
}

export interface RejectionsFile {
  body: string | Uint8Array<ArrayBuffer>;
  name: string;
  type: string;
}

/** The refused rows in our template with what is wrong beside them, to be mended and imported again. */
export async function writeRejections(
  rejected: readonly RejectedRow[],
  format: 'csv' | 'xlsx',
  { language, t }: Speaker,
): Promise<RejectionsFile> {
  const say = (problem: Problem) => t(listProblemKey(problem), problem.data);
  const sheet = rejectionSheet(rejected, language, say);
  const name = `baris-ditolak.${format}`;
  if (format === 'csv') return { body: writeCsv(sheet), name, type: 'text/csv; charset=utf-8' };
  const bytes = await writeXlsx(sheet, t('lists.sheet'));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { body: new Uint8Array(bytes), name, type };
}
