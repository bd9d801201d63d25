import { DataStore, MemoryLocker, Server, Upload } from '@tus/server';
import { MAX_PAPER_BYTES } from '~/platform/paper/paper.ts';
import type { Problem, Result } from '~/reference/result.ts';
import { UPLOAD_DAYS } from './document-rules.ts';
import type { FoundUpload } from './find-upload.server.ts';
import { uploadFile } from './upload-file.server.ts';

/** What the protocol (tus 1.0) needs of us; each is asked anew with every request, so that the guard holds each time. */
export interface TusGround {
  /** Where uploads lie; the address of one is `<path>/<id>`. */
  path: string;
  /** The upload that the address names, if this visitor may write to it. */
  uploadId?: string | undefined;
  find: (id: string) => Promise<FoundUpload | null>;
  /** Begins a new one. */
  open?: (kind: string, length: number) => Promise<Result<{ uploadId: string }>>;
}

// One writer at a time; a request that hangs after a cut gives way to the one that takes up again.
const locker = new MemoryLocker();
const EXPIRES_MS = UPLOAD_DAYS * 24 * 60 * 60 * 1000;

/** Of another, over, or never begun: all look the same. */
const unknown = { status_code: 404, body: '' };

class EncryptedStore extends DataStore {
  constructor(private readonly find: TusGround['find']) {
    super();
    this.extensions = ['creation', 'expiration', 'termination'];
  }

  override async create(upload: Upload): Promise<Upload> {
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const found = await this.known(id);
    const offset = found.settledAt ? found.length : await uploadFile.size(id);
    return new Upload({ id, size: found.length, offset, creation_date: found.openedAt.toISOString() });
  }

  override async write(pieces: AsyncIterable<Uint8Array>, id: string, offset: number): Promise<number> {
    const { key } = await this.known(id);
    return uploadFile.append(id, key, offset, pieces);
  }

  override async remove(id: string): Promise<void> {
    await this.known(id);
    await uploadFile.remove(id);
  }

  override getExpiration(): number {
    return EXPIRES_MS;
  }

  private async known(id: string): Promise<FoundUpload> {
    const found = await this.find(id);
    if (!found) throw unknown;
    return found;
  }
}

function refused(problems: readonly Problem[]) {
  return { status_code: 422, body: JSON.stringify({ problems }) };
}

/** Answers one request of the protocol. A refusal is 422 with the codes in JSON. */
export async function answerTus(request: Request, ground: TusGround): Promise<Response> {
  const server = new Server({
    path: ground.path,
    relativeLocation: true,
    datastore: new EncryptedStore(ground.find),
    locker,
    lockDrainTimeout: 500,
    maxSize: MAX_PAPER_BYTES,
    allowedOrigins: [],
    getFileIdFromRequest: () => ground.uploadId,
    async namingFunction(asked, metadata) {
      const opened = await ground.open?.(metadata?.kind ?? '', Number(asked.headers.get('upload-length')));
      if (!opened) throw unknown;
      if (!opened.ok) throw refused(opened.problems);
      return opened.value.uploadId;
    },
  });
  const response = await server.handleWeb(request);
  response.headers.delete('Access-Control-Expose-Headers');
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
