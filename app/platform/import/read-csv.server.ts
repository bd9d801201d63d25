import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { decodeText } from './decode-text.server.ts';
import { rowCap } from './import-caps.ts';
import { ImportProblem } from './import-problem.ts';
import type { NameColumn, ReadRow } from './read-rows.server.ts';

const delimiters = [';', ',', '\t', '|'];

/** The sign that parts the columns of the header: the commonest of the four outside quotes. */
export function findDelimiter(text: string): string {
  const line =
    text
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/)
      .find(one => one.trim() !== '') ?? '';
  const count = (sign: string) => line.split(sign).length;
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function* prefixed(
  first: string,
  rest: AsyncGenerator<string>,
  seen: (text: string) => void,
): AsyncGenerator<string> {
  seen(first);
  yield first;
  for await (const text of rest) {
    seen(text);
    yield text;
  }
}

function asProblem(error: unknown): unknown {
  const code = (error as CsvError).code as string | undefined;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new ImportProblem('file-truncated');
  return code?.startsWith('CSV_') ? new ImportProblem('file-malformed') : error;
}

/** Rows of a CSV file with ; , tab or | between columns, in any of the encodings; the first line that is not blank is the header. */
export async function* readCsv(file: string, nameColumn: NameColumn): AsyncGenerator<ReadRow[]> {
  const text = decodeText(file);
  let first = '';
  while (!/\S.*\n/.test(first) && first.length < rowCap) {
    const piece = await text.next();
    if (piece.done) break;
    first += piece.value;
  }
  let lastSign = '';
  const parser = parse({
    delimiter: findDelimiter(first),
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: rowCap,
    info: true,
  });
  const source = Readable.from(
    prefixed(first, text, piece => {
      if (piece !== '') lastSign = piece.slice(-1);
    }),
  );
  source.on('error', error => parser.destroy(error));
  source.pipe(parser);
  yield* nameRows(parser, nameColumn, () => lastSign === '\n' || lastSign === '\r');
}

type Parsed = { record: string[]; info: { records: number; empty_lines: number } };

async function* nameRows(
  parser: AsyncIterable<Parsed>,
  nameColumn: NameColumn,
  endsWithLine: () => boolean,
): AsyncGenerator<ReadRow[]> {
  let columns: string[] | null = null;
  let batch: ReadRow[] = [];
  let short = false;
  try {
    for await (const { record, info } of parser) {
      if (!columns) {
        columns = record.map(nameColumn);
        continue;
      }
      const row = info.records + info.empty_lines;
      short = record.length < columns.length;
      if (record.every(value => value === '')) continue;
      const overhang = record.slice(columns.length).every(value => value === '');
      if (record.length >= columns.length && overhang) batch.push({ row, values: name(columns, record) });
      else batch.push({ row, values: null, fault: 'wrong-column-count' });
      if (batch.length >= 1000) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw asProblem(error);
  }
  // The last line lacks columns and its end: the file was cut.
  if (short && !endsWithLine()) throw new ImportProblem('file-truncated');
  if (batch.length > 0) yield batch;
}

function name(columns: readonly string[], record: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at++) values[columns[at]!] = record[at];
  return values;
}
