import { stat } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { decodeText } from '~/platform/import/decode-text.server.ts';
import { findDelimiter } from '~/platform/import/read-csv.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { Table } from './meeting-file.ts';

/** A meeting of a thousand people, each coming back ten times, is below this. */
export const MEETING_FILE_CAP = 2 * 1_048_576;

/**
 * The cells of a file of text, whatever its encoding and the sign between its columns. The sign is taken from the line
 * with the most columns: the lines before the table have few.
 */
export async function readMeetingSheet(
  file: string,
): Promise<Result<Table, 'file-not-text' | 'file-malformed' | 'file-over-cap'>> {
  if ((await stat(file)).size > MEETING_FILE_CAP) return err('file-over-cap');
  let text = '';
  for await (const piece of decodeText(file)) text += piece;
  if (text.includes('\0') || text.startsWith('PK')) return err('file-not-text');
  const widest = text.split(/\r?\n/).reduce((best, line) => {
    const columns = (one: string) => one.split(findDelimiter(one)).length;
    return columns(line) > columns(best) ? line : best;
  }, '');
  try {
    const rows: string[][] = parse(text, {
      delimiter: findDelimiter(widest),
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return ok(rows);
  } catch {
    return err('file-malformed');
  }
}
