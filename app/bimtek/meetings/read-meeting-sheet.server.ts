import { stat } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { decodeText } from '~/platform/import/decode-text.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { Table } from './meeting-file.ts';

/** A meeting of a thousand people, each coming back ten times, is below this. */
export const MEETING_FILE_CAP = 2 * 1_048_576;

const separators = ['\t', ',', ';'];

/** The sign that stands in most lines: a title may hold commas where the table is parted by tabs. */
function findSeparator(text: string): string {
  const lines = text.replace(/"[^"]*"/g, '').split(/\r?\n/);
  const count = (sign: string) => lines.filter(line => line.includes(sign)).length;
  return separators.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * The cells of a file of text, whatever its encoding and the sign between its columns.
 */
export async function readMeetingSheet(
  file: string,
): Promise<Result<Table, 'file-not-text' | 'file-malformed' | 'file-over-cap'>> {
  if ((await stat(file)).size > MEETING_FILE_CAP) return err('file-over-cap');
  let text = '';
  for await (const piece of decodeText(file)) text += piece;
  if (text.includes('\0') || text.startsWith('PK')) return err('file-not-text');
  try {
    const rows: string[][] = parse(text, {
      delimiter: findSeparator(text),
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
