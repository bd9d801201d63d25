import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { config } from '~/platform/config/config.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';

export interface Storage {
  /** Writes once: the key carries the content's hash, so an existing key already holds the same bytes. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  open(key: string): Promise<{ size: number; stream: Readable } | null>;
  /** Takes a file away for good; what is not there is away already. */
  remove(key: string): Promise<void>;
}

const safeKey = /^[0-9a-z][0-9a-z._-]*(\/[0-9a-z][0-9a-z._-]*)*$/;

/** Files on the disk, under keys such as `33.25/photos/<sha256>.webp`. */
export function diskStorage(root: string): Storage {
  const locate = (key: string) => {
    if (!safeKey.test(key)) throw new Error(`storage key not allowed: ${key}`);
    return path.join(root, key);
  };
  return {
    async put(key, bytes) {
      const file = locate(key);
      if (await stat(file).catch(() => null)) return;
      await mkdir(path.dirname(file), { recursive: true });
      const draft = `${file}.${newId()}`;
      await writeFile(draft, bytes);
      await rename(draft, file);
    },
    async open(key) {
      const file = locate(key);
      const found = await stat(file).catch(() => null);
      return found?.isFile() ? { size: found.size, stream: createReadStream(file) } : null;
    },
    async remove(key) {
      await rm(locate(key), { force: true });
    },
  };
}

let current: Storage | undefined;

export function storage(): Storage {
  current ??= diskStorage(path.join(config().dataDir, 'files'));
  return current;
}
