import { ImportProblem } from './import-problem.ts';

export type ImportFormat = 'csv' | 'json' | 'jsonl' | 'xlsx';

const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
const byExtension: Record<string, ImportFormat> = {
  csv: 'csv',
  txt: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  xlsx: 'xlsx',
};

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

/** First sign in the text that is not space, whatever its encoding; ASCII signs keep their byte in UTF-8 and UTF-16. */
function firstSign(head: Uint8Array): string {
  for (const byte of head) {
    if (byte > 0x20 && byte < 0x7f) return String.fromCharCode(byte);
    if (byte >= 0x7f && ![0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte)) return '';
  }
  return '';
}

/** Control bytes in the first line: a picture or another program's file. UTF-16 has a zero beside every ASCII sign. */
function isBinary(head: Uint8Array): boolean {
  const line = head.subarray(0, 512);
  const utf16 =
    (line[0] === 0xff && line[1] === 0xfe) ||
    (line[0] === 0xfe && line[1] === 0xff) ||
    line[1] === 0 ||
    line[0] === 0;
  for (const byte of line) {
    if (byte === 0x0a || byte === 0x0d) return false;
    if (byte < 0x09 && !(utf16 && byte === 0)) return true;
    if (byte > 0x0d && byte < 0x20) return true;
  }
  return false;
}

/** Whether the first line is a whole JSON object of its own, as in JSON Lines. */
function firstLineIsObject(head: Uint8Array): boolean {
  const line =
    new TextDecoder()
      .decode(head)
      .replace(/^\ufeff/, '')
      .trimStart()
      .split('\n')[0] ?? '';
  try {
    return typeof JSON.parse(line) === 'object' && !/^\s*\{\s*"(success|data|meta)"/.test(line);
  } catch {
    return false;
  }
}

/**
 * Format of a file by its first bytes, held against the end of its name.
 * Throws file-not-what-it-says for a name that promises another format, such as a CSV called .xlsx.
 */
export function sniffFormat(head: Uint8Array, name: string): ImportFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const promised = byExtension[extension];
  const isZip = startsWith(head, zip) || startsWith(head, emptyZip);
  const sign = firstSign(head);
  let found: ImportFormat = 'csv';
  if (isZip) found = 'xlsx';
  else if (sign === '[') found = 'json';
  else if (sign === '{') found = promised === 'jsonl' || firstLineIsObject(head) ? 'jsonl' : 'json';
  if (promised === 'json' && found === 'jsonl') return 'jsonl';
  if (promised && promised !== found)
    throw new ImportProblem('file-not-what-it-says', { promised: extension, found });
  if (found === 'csv' && isBinary(head))
    throw new ImportProblem('file-not-what-it-says', { promised: extension || 'csv', found: 'unknown' });
  if (!promised && extension !== '' && found === 'csv')
    throw new ImportProblem('file-not-what-it-says', { promised: extension, found: 'unknown' });
  return found;
}
