import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { MAX_PHOTO_BYTES } from '../photos/prepare-photo.server.ts';
import { fileName } from './read-sheet-row.ts';

/** What a zip of a list and its photos may hold; counted while unpacking, since a zip's own figures may lie. */
export const ZIP_CAPS = { entries: 5_000, bytes: 1024 * 1024 * 1024, list: 20 * 1024 * 1024 } as const;

export type ZipRefusal = 'file-malformed' | 'zip-without-list' | 'zip-with-two-lists' | 'zip-too-large';

const LIST = /\.(xlsx|csv)$/i;
const PHOTO = /\.(jpe?g|png|webp)$/i;
/** What computers leave in a zip without being asked. */
const LITTER = /^(__macosx\/|(.*\/)?\.)/i;

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** Whether a file is a zip that is no spreadsheet: those hold their workbook under a fixed name. */
export async function isPlainZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(4);
    await handle.read(head, 0, 4, 0);
    if (head.readUInt32BE(0) !== 0x504b0304) return false;
  } finally {
    await handle.close();
  }
  const names = await listNames(file).catch(() => null);
  return names !== null && !names.includes('xl/workbook.xml');
}

/**
 * Unpacks a zip into `folder`: its one list as `list.xlsx` or `list.csv`, photos under `photos/<name in lower case>`.
 * Paths inside the zip are not followed; anything else in it is left aside.
 */
export async function unpackZip(
  file: string,
  folder: string,
): Promise<{ list: string; photos: number } | { refusal: ZipRefusal }> {
  await mkdir(path.join(folder, 'photos'), { recursive: true, mode: 0o700 });
  let [list, photos, left]: [string | null, number, number] = [null, 0, ZIP_CAPS.bytes];
  try {
    for await (const { entry, read } of entriesOf(file)) {
      const name = fileName(entry.fileName);
      if (entry.fileName.endsWith('/') || LITTER.test(entry.fileName)) continue;
      const isList = LIST.test(name);
      if (!isList && !PHOTO.test(name)) continue;
      if (isList && list) return { refusal: 'zip-with-two-lists' };
      const target = isList
        ? path.join(folder, `list${path.extname(name)}`)
        : path.join(folder, 'photos', name);
      const cap = Math.min(left, isList ? ZIP_CAPS.list : MAX_PHOTO_BYTES + 1);
      const content = await readAll(await read(), cap);
      await writeFile(target, content, { mode: 0o600 });
      left -= content.length;
      if (isList) list = target;
      else photos += 1;
    }
  } catch (error) {
    return { refusal: error instanceof TooLarge ? 'zip-too-large' : 'file-malformed' };
  }
  return list ? { list, photos } : { refusal: 'zip-without-list' };
}

class TooLarge extends Error {}

async function listNames(file: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { entry } of entriesOf(file)) names.push(entry.fileName);
  return names;
}

async function* entriesOf(file: string): AsyncGenerator<{ entry: Entry; read: () => Promise<Readable> }> {
  const zip = await openZip(file, { lazyEntries: true, autoClose: false });
  try {
    if (zip.entryCount > ZIP_CAPS.entries) throw new TooLarge();
    for (;;) {
      const entry = await nextEntry(zip);
      if (!entry) return;
      yield { entry, read: () => promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry) };
    }
  } finally {
    zip.close();
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle =
      <T>(run: (value: T) => void) =>
      (value: T) => {
        zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
        run(value);
      };
    zip.once('entry', settle<Entry>(resolve));
    zip.once(
      'end',
      settle<void>(() => resolve(null)),
    );
    zip.once('error', settle<Error>(reject));
    zip.readEntry();
  });
}

/** Everything of one entry, in memory: no entry that is taken is larger than a photo or a list may be. */
function readAll(content: Readable, cap: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    content.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= cap) pieces.push(piece);
      else {
        content.destroy();
        reject(new TooLarge());
      }
    });
    content.once('end', () => resolve(Buffer.concat(pieces)));
    content.once('error', reject);
  });
}
