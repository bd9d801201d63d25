import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { detectEncoding } from '~/platform/import/decode-text.server.ts';
import { findDelimiter } from '~/platform/import/read-csv.server.ts';
import { openFile, type ReadRow, readRows } from '~/platform/import/read-rows.server.ts';
import { sniffFormat } from '~/platform/import/sniff-format.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'laris-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

function file(content: string | Uint8Array, name = 'a.csv'): string {
  const target = path.join(folder, `${++files}-${name}`);
  writeFileSync(target, content);
  return target;
}

async function rows(target: string, format: 'csv' | 'json' | 'jsonl' | 'xlsx' = 'csv'): Promise<ReadRow[]> {
  const found: ReadRow[] = [];
  for await (const batch of readRows(target, format, name => name.trim().toLowerCase())) found.push(...batch);
  return found;
}
const values = async (target: string) => (await rows(target)).map(row => row.values);
const fault = (run: Promise<unknown>) =>
  run.then(
    () => 'none',
    error => error.code,
  );

describe('CSV', () => {
  it.each([';', ',', '\t', '|'])('with %j between columns', async sign => {
    expect(await values(file(`A${sign}B\n1${sign}"x ${sign} ""y"""\n`))).toEqual([
      { a: '1', b: `x ${sign} "y"` },
    ]);
  });

  it('finds the sign by the header alone, outside quotes', () => {
    expect(findDelimiter('"a,b,c";d\n1,2,3,4;5')).toBe(';');
    expect(findDelimiter('\n\na\tb\n')).toBe('\t');
  });

  it.each([
    ['UTF-8', Buffer.from('A;B\n1;é – ’\n')],
    ['UTF-8 with mark', Buffer.from('\ufeffA;B\n1;é – ’\n')],
    ['UTF-16LE with mark', Buffer.from('\ufeffA;B\n1;é – ’\n', 'utf16le')],
    ['UTF-16LE without mark', Buffer.from('A;B\n1;é – ’\n', 'utf16le')],
    ['UTF-16BE with mark', Buffer.from('\ufeffA;B\n1;é – ’\n', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from([0x41, 0x3b, 0x42, 0x0a, 0x31, 0x3b, 0xe9, 0x20, 0x96, 0x20, 0x92, 0x0a])],
  ])('in %s', async (_, bytes) => {
    expect(await values(file(bytes))).toEqual([{ a: '1', b: 'é – ’' }]);
  });

  it('sees a letter of Windows-1252 on the very last line of a large file', async () => {
    const body = Buffer.from(`A;B\n${'1;2\n'.repeat(400_000)}`);
    expect(await detectEncoding(file(Buffer.concat([body, Buffer.from([0x33, 0x3b, 0xe9, 0x0a])])))).toBe(
      'windows-1252',
    );
    expect(await detectEncoding(file(Buffer.concat([body, Buffer.from('3;é\n')])))).toBe('utf-8');
  });

  it('numbers rows as a spreadsheet does, blank lines and all', async () => {
    const found = await rows(file('A;B\r\n1;2\r\n\r\n;\r\n3;4'));
    expect(found.map(row => [row.row, row.values?.a])).toEqual([
      [2, '1'],
      [5, '3'],
    ]);
  });

  it('marks a row of another width, forgives empty cells at its end', async () => {
    const found = await rows(file('A;B\n1\n1;2;3\n1;2;;\n1;2\n'));
    expect(found.map(row => row.fault ?? 'good')).toEqual([
      'wrong-column-count',
      'wrong-column-count',
      'good',
      'good',
    ]);
  });

  it('notices a cut: an open quote, or a last line without columns and end', async () => {
    expect(await fault(rows(file('A;B\n1;"x')))).toBe('file-truncated');
    expect(await fault(rows(file('A;B;C\n1;2;3\n1;2')))).toBe('file-truncated');
    expect(await fault(rows(file('A;B;C\n1;2;3\n1;2\n')))).toBe('none');
  });

  it('yields nothing for a header alone', async () => {
    expect(await rows(file('A;B\n'))).toEqual([]);
    expect(await rows(file('A;B'))).toEqual([]);
  });
});

describe('JSON and JSON Lines', () => {
  it('number elements from one and mark what is no record', async () => {
    const found = await rows(file('[{"a":1}, 5, {"a":2}]', 'a.json'), 'json');
    expect(found).toEqual([
      { row: 1, values: { a: 1 } },
      { row: 2, values: null, fault: 'row-not-an-object' },
      { row: 3, values: { a: 2 } },
    ]);
  });

  it('read a line at a time, and notice a cut last line', async () => {
    const found = await rows(file('{"a":1}\n\nnope\n{"a":2}', 'a.jsonl'), 'jsonl');
    expect(found.map(row => [row.row, row.values?.a ?? row.fault])).toEqual([
      [1, 1],
      [3, 'row-not-an-object'],
      [4, 2],
    ]);
    expect(await fault(rows(file('{"a":1}\n{"a":', 'a.jsonl'), 'jsonl'))).toBe('file-truncated');
  });
});

describe('XLSX', () => {
  it('reads the first sheet as texts, numbers and days', async () => {
    const bytes = await writeXlsxFile([
      [
        { value: 'A', type: String },
        { value: 'B', type: String },
        { value: 'C', type: String },
      ],
      [
        { value: 'x', type: String },
        { value: 5, type: Number },
        { value: new Date('2024-01-05T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      ],
      [null, null, null],
      [{ value: '=1+1', type: String }, null, null],
    ]).toBuffer();
    const found = await rows(file(bytes, 'a.xlsx'), 'xlsx');
    expect(found).toEqual([
      { row: 2, values: { a: 'x', b: 5, c: '2024-01-05T00:00:00' } },
      { row: 4, values: { a: '=1+1', b: null, c: null } },
    ]);
  });
});

describe('opening a file', () => {
  const open = (content: string | Uint8Array, name: string) =>
    openFile(file(content, name), name).then(
      found => found.format,
      error => error.code,
    );

  it.each([
    ['a;b\n1;2', 'x.csv', 'csv'],
    ['[1]', 'x.json', 'json'],
    ['{"success":true,"data":[]}', 'x.json', 'json'],
    ['{"a":1}\n{"a":2}\n', 'x.jsonl', 'jsonl'],
    ['{"a":1}\n{"a":2}\n', 'x.json', 'jsonl'],
    ['[1]', 'noname', 'json'],
    ['', 'x.csv', 'file-empty'],
    ['a;b\n', 'x.xlsx', 'file-not-what-it-says'],
    ['a;b\n', 'x.json', 'file-not-what-it-says'],
    ['[1]', 'x.csv', 'file-not-what-it-says'],
    ['PK\u0003\u0004zip', 'x.csv', 'file-not-what-it-says'],
    ['%PDF-1.7', 'x.pdf', 'file-not-what-it-says'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'x.csv', 'file-not-what-it-says'],
  ])('%j called %s: %s', async (content, name, outcome) => {
    expect(await open(content, name)).toBe(outcome);
  });

  it('measures before it reads', async () => {
    const caps = { csv: 10, json: 10, jsonl: 10, xlsx: 10 };
    const big = file('a;b\n1;2\n3;4\n');
    await expect(openFile(big, 'a.csv', caps)).rejects.toMatchObject({ code: 'file-over-cap' });
    expect(sniffFormat(Buffer.from('PK\u0003\u0004'), 'a.xlsx')).toBe('xlsx');
  });
});
