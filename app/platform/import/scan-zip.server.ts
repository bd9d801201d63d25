import { createInflateRaw } from 'node:zlib';
import { xlsxCaps } from './import-caps.ts';
import { ImportProblem } from './import-problem.ts';

interface Entry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
/** A small part may pack well without harm; a bomb needs size. */
const harmless = 1024 * 1024;

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= lowest; at--) if (file.readUInt32LE(at) === endMark) return at;
  throw new ImportProblem('file-truncated');
}

/** The central directory, without believing its sizes. Zip64 and encrypted parts have no place in a spreadsheet. */
function listEntries(file: Buffer): Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > xlsxCaps.entries) throw new ImportProblem('xlsx-too-many-entries', { entries: count });
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark)
      throw new ImportProblem('file-truncated');
    const nameLength = file.readUInt16LE(at + 28);
    const entry = {
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    };
    if (file.readUInt16LE(at + 8) & 1) throw new ImportProblem('xlsx-not-allowed', { part: 'encrypted' });
    entries.push(entry);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(file: Buffer, entry: Entry): Buffer {
  const at = entry.offset;
  if (at + 30 > file.length || file.readUInt32LE(at) !== localMark) throw new ImportProblem('file-truncated');
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + entry.packed > file.length) throw new ImportProblem('file-truncated');
  return file.subarray(start, start + entry.packed);
}

/** Counts what a part really unfolds to, without keeping it; headers may lie. */
async function inflatedSize(packed: Buffer, left: number): Promise<number> {
  const inflate = createInflateRaw();
  inflate.end(packed);
  let size = 0;
  try {
    for await (const chunk of inflate) {
      size += (chunk as Buffer).length;
      if (size > left || (size > harmless && size > packed.length * xlsxCaps.ratio)) {
        inflate.destroy();
        throw new ImportProblem('xlsx-bomb');
      }
    }
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    throw new ImportProblem('file-malformed');
  }
  return size;
}

/**
 * Refuses, before any spreadsheet library sees it, a file that is too large unfolded, too dense, in too many parts,
 * or that carries macros or links to other files (ux-security §2.6).
 */
export async function scanZip(file: Buffer): Promise<void> {
  const entries = listEntries(file);
  const names = new Set(entries.map(entry => entry.name));
  if (!names.has('xl/workbook.xml'))
    throw new ImportProblem('file-not-what-it-says', { promised: 'xlsx', found: 'zip' });
  let left: number = xlsxCaps.inflatedBytes;
  for (const entry of entries) {
    if (/vbaProject|externalLinks\//i.test(entry.name))
      throw new ImportProblem('xlsx-not-allowed', { part: 'macro' });
    const packed = contentOf(file, entry);
    if (entry.method === 0) left -= packed.length;
    else if (entry.method === 8) left -= await inflatedSize(packed, left);
    else throw new ImportProblem('xlsx-not-allowed', { part: 'method' });
    if (left < 0) throw new ImportProblem('xlsx-bomb');
  }
}
