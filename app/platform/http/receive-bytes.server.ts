import { unstable_parseMultipartFormData } from '@remix-run/node';

export interface ReceivedBytes {
  /** The fields beside the file. */
  form: FormData;
  /** The file's content; empty when none was chosen, null when it was over the cap. */
  bytes: Buffer | null;
}

/**
 * Takes a multipart form whose one file never touches the disk: for papers, which must not lie anywhere unsealed. At most
 * `maxBytes` are held; the rest is read and dropped, so that the browser gets an answer instead of a broken line.
 */
export async function receiveBytes(
  request: Request,
  field: string,
  maxBytes: number,
): Promise<ReceivedBytes> {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data'))
    return { form: await request.formData(), bytes: Buffer.alloc(0) };
  let bytes: Buffer | null = Buffer.alloc(0);
  const form = await unstable_parseMultipartFormData(request, async part => {
    const cap = part.name === field && part.filename !== undefined ? maxBytes : 10_000;
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of part.data) {
      size += piece.length;
      if (size <= cap) pieces.push(piece);
      else if (size > cap * 2 + 1_000_000) break;
    }
    if (part.name !== field) return Buffer.concat(pieces).toString('utf8');
    // A field for the camera and one for the album may carry the same name: the one that was used counts.
    if (size > 0) bytes = size > cap ? null : Buffer.concat(pieces);
    return undefined;
  });
  return { form, bytes };
}
