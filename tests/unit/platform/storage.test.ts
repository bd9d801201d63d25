import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { diskStorage, type Storage } from '~/platform/storage/storage.server.ts';

let folder: string;
let files: Storage;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'laris-storage-'));
  files = diskStorage(folder);
});

async function read(key: string): Promise<string | null> {
  const found = await files.open(key);
  return found ? (await buffer(found.stream)).toString() : null;
}

describe('disk storage', () => {
  it('gives back what was put', async () => {
    await files.put('33.25/photos/abc.webp', Buffer.from('isi'));
    expect(await read('33.25/photos/abc.webp')).toBe('isi');
    expect((await files.open('33.25/photos/abc.webp'))?.size).toBe(3);
  });

  it('has nothing under another key, nor under a folder', async () => {
    await files.put('33.25/photos/abc.webp', Buffer.from('isi'));
    expect(await read('33.25/photos/xyz.webp')).toBeNull();
    expect(await read('33.25/photos')).toBeNull();
  });

  it('takes a file away for good, and what is not there is away already', async () => {
    await files.put('33.25/documents/abc/whole', Buffer.from('isi'));
    await files.remove('33.25/documents/abc/whole');
    await files.remove('33.25/documents/abc/whole');
    expect(await read('33.25/documents/abc/whole')).toBeNull();
    await expect(files.remove('../secrets.json')).rejects.toThrow('not allowed');
  });

  it('writes a key once, also when twenty write it at the same time, and leaves no draft', async () => {
    await Promise.all(Array.from({ length: 20 }, () => files.put('a/b', Buffer.from('sama'))));
    await files.put('a/b', Buffer.from('lain'));
    expect(await read('a/b')).toBe('sama');
    expect(readdirSync(path.join(folder, 'a'))).toEqual(['b']);
  });

  it.each(['../secrets.json', '/etc/passwd', 'a/../../b', 'a//b', '', 'a/.hidden', 'A/b', 'a\\b', 'a/\0'])(
    'refuses the key %j',
    async key => {
      await expect(files.put(key, Buffer.from('x'))).rejects.toThrow(/not allowed/);
      await expect(files.open(key)).rejects.toThrow(/not allowed/);
    },
  );
});
