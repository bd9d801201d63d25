import { open, readFile, stat } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { decodeText } from './decode-text.server.ts';
import { fileCaps, rowCap, xlsxCaps } from './import-caps.ts';
import { ImportProblem } from './import-problem.ts';
import { readCsv } from './read-csv.server.ts';
import { scanZip } from './scan-zip.server.ts';
import { type ImportFormat, sniffFormat } from './sniff-format.ts';
import { JsonSplitter } from './split-json.ts';

/**
 * One row as read. `row` is what a person sees: the line in the spreadsheet, header = 1; in JSON the element, first = 1.
 * `values` is null where the row is no record at all, with the reason.
 */
export interface ReadRow {
  row: number;
  values: Record<string, unknown> | null;
  fault?: 'row-not-an-object' | 'wrong-column-count';
}

/** What makes two headers of one column equal. */
export type NameColumn = (header: string) => string;

function asRow(element: unknown, row: number): ReadRow {
  if (typeof element !== 'object' || element === null || Array.isArray(element))
    return { row, values: null, fault: 'row-not-an-object' };
  return { row, values: element as Record<string, unknown> };
}

async function* readJson(file: string): AsyncGenerator<ReadRow[]> {
  const splitter = new JsonSplitter();
  let row = 0;
  for await (const text of decodeText(file)) {
    const batch = splitter.push(text).map(element => asRow(element, ++row));
    if (batch.length > 0) yield batch;
  }
  splitter.end();
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* readJsonLines(file: string): AsyncGenerator<ReadRow[]> {
  let rest = '';
  let row = 0;
  for await (const text of decodeText(file)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > rowCap) throw new ImportProblem('file-malformed');
    const batch: ReadRow[] = [];
    for (const line of lines) {
      row++;
      if (line.trim() !== '') batch.push(asRow(parseLine(line.replace(/^\ufeff/, '')), row));
    }
    if (batch.length > 0) yield batch;
  }
  if (rest.trim() === '') return;
  const last = parseLine(rest.replace(/^\ufeff/, ''));
  // A last line without its end that is no JSON was cut while being written or sent.
  if (last === undefined) throw new ImportProblem('file-truncated');
  yield [asRow(last, row + 1)];
}

function cell(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 19) : value;
}

async function* readXlsx(file: string, nameColumn: NameColumn): AsyncGenerator<ReadRow[]> {
  const bytes = await readFile(file);
  await scanZip(bytes);
  const lines = (await readSheet(bytes).catch(() => {
    throw new ImportProblem('file-malformed');
  })) as unknown[][];
  if (lines.length - 1 > xlsxCaps.rows)
    throw new ImportProblem('file-too-many-rows', { rows: lines.length - 1 });
  const at = lines.findIndex(line => line.some(value => value !== null && value !== ''));
  if (at < 0) return;
  const columns = lines[at]!.map(value => nameColumn(String(value ?? '')));
  const batch: ReadRow[] = [];
  for (let n = at + 1; n < lines.length; n++) {
    const line = lines[n]!;
    if (line.every(value => value === null || value === '')) continue;
    batch.push({ row: n + 1, values: Object.fromEntries(columns.map((name, c) => [name, cell(line[c])])) });
  }
  yield batch;
}

export interface OpenedFile {
  format: ImportFormat;
  size: number;
}

/** Looks at size and first bytes only. Throws file-empty, file-over-cap, file-not-what-it-says. */
export async function openFile(
  file: string,
  name: string,
  caps: Record<ImportFormat, number> = fileCaps,
): Promise<OpenedFile> {
  const { size } = await stat(file);
  if (size === 0) throw new ImportProblem('file-empty');
  const handle = await open(file);
  try {
    const head = Buffer.alloc(Math.min(size, 65_536));
    await handle.read(head, 0, head.length, 0);
    const format = sniffFormat(head, name);
    if (size > caps[format])
      throw new ImportProblem('file-over-cap', { megabytes: Math.floor(caps[format] / 1048576) });
    return { format, size };
  } finally {
    await handle.close();
  }
}

/** The rows of a file in batches, column names through `nameColumn`; throws ImportProblem where the file as a whole is bad. */
export function readRows(
  file: string,
  format: ImportFormat,
  nameColumn: NameColumn,
): AsyncGenerator<ReadRow[]> {
  if (format === 'json') return readJson(file);
  if (format === 'jsonl') return readJsonLines(file);
  if (format === 'xlsx') return readXlsx(file, nameColumn);
  return readCsv(file, nameColumn);
}
