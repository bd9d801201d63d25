import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { unstable_parseMultipartFormData } from '@remix-run/node';
import { config } from '~/platform/config/config.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';

export interface Upload {
  /** The fields beside the file. */
  form: FormData;
  /** Where the file lies now, and the name it had; null when none was chosen or it was over the cap. */
  file: { path: string; name: string } | null;
  /** The file was larger than allowed; what had come of it is gone. */
  overCap: boolean;
  /** Removes the file unless somebody has moved it. */
  discard(): Promise<void>;
}

class OverCap extends Error {}

/** Takes a multipart form whose one file field is written to disk while it arrives, never into memory. */
export async function receiveUpload(request: Request, field: string, maxBytes: number): Promise<Upload> {
  // A form sent without a file part, as a script may do, is an answer without a file.
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data'))
    return { form: await request.formData(), file: null, overCap: false, discard: async () => {} };
  const folder = path.join(config().dataDir, 'uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, newId());
  let name: string | null = null;
  let overCap = false;
  const form = await unstable_parseMultipartFormData(request, async part => {
    if (part.name !== field || part.filename === undefined) {
      const pieces: Uint8Array[] = [];
      for await (const piece of part.data) pieces.push(piece);
      return Buffer.concat(pieces).toString('utf8').slice(0, 10_000);
    }
    let size = 0;
    async function* capped() {
      for await (const piece of part.data) {
        size += piece.length;
        if (size > maxBytes) throw new OverCap();
        yield piece;
      }
    }
    try {
      await pipeline(Readable.from(capped()), createWriteStream(target, { mode: 0o600 }));
      if (part.filename) name = path.basename(part.filename);
    } catch (error) {
      if (!(error instanceof OverCap)) throw error;
      overCap = true;
      // The rest is read and dropped, so that the browser gets an answer instead of a broken line.
      for await (const _ of part.data) if (size > maxBytes * 2) break;
    }
    return undefined;
  });
  return {
    form,
    file: name !== null && !overCap ? { path: target, name } : null,
    overCap,
    discard: () => rm(target, { force: true }),
  };
}
