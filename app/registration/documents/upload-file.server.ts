import { createCipheriv } from 'node:crypto';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { config } from '~/platform/config/config.server.ts';

const BLOCK = 16;

/** The key stream of an upload from a byte on: encrypting and opening are the same step. */
function streamAt(key: Buffer, offset: number) {
  const counter = Buffer.alloc(BLOCK);
  counter.writeBigUInt64BE(BigInt(Math.floor(offset / BLOCK)), 8);
  const cipher = createCipheriv('aes-256-ctr', key, counter);
  cipher.update(Buffer.alloc(offset % BLOCK));
  return cipher;
}

function fileOf(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('no upload has this id');
  return path.join(config().dataDir, 'uploads', 'documents', id);
}

async function sizeOf(id: string): Promise<number> {
  return (await stat(fileOf(id)).catch(() => null))?.size ?? 0;
}

/**
 * The bytes of an upload on their way: half a KTP is a KTP too, so they lie encrypted from the first one (AES-256-CTR, a key
 * per upload, each position written once). Whether they arrived whole is judged by the hash at the end.
 */
export const uploadFile = {
  size: sizeOf,

  /** Adds what comes, piece by piece, so that a cut loses nothing that has arrived. Returns the size afterwards. */
  async append(id: string, key: Buffer, offset: number, pieces: AsyncIterable<Uint8Array>): Promise<number> {
    await mkdir(path.dirname(fileOf(id)), { recursive: true, mode: 0o700 });
    const cipher = streamAt(key, offset);
    const file = await open(fileOf(id), offset === 0 ? 'w' : 'r+', 0o600);
    let at = offset;
    try {
      for await (const piece of pieces) {
        const sealed = cipher.update(piece);
        await file.write(sealed, 0, sealed.length, at);
        at += sealed.length;
      }
    } finally {
      await file.close();
    }
    return at;
  },

  async read(id: string, key: Buffer): Promise<Buffer> {
    const sealed = await readFile(fileOf(id)).catch(() => Buffer.alloc(0));
    return streamAt(key, 0).update(sealed);
  },

  async remove(id: string): Promise<void> {
    await rm(fileOf(id), { force: true });
  },
};
