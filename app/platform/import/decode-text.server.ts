import { createReadStream } from 'node:fs';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function byMark(head: Uint8Array): TextEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  // Without a mark UTF-16 shows as every other byte zero; the first signs of a header or of JSON are ASCII.
  if (head.length >= 4 && head[1] === 0 && head[3] === 0 && head[0] !== 0) return 'utf-16le';
  if (head.length >= 4 && head[0] === 0 && head[2] === 0 && head[1] !== 0) return 'utf-16be';
  return null;
}

/**
 * Encoding of a text file: by its mark, else UTF-8 if every byte of the file reads as that, else Windows-1252,
 * which Excel writes. The whole file is read once, since the first letter beyond ASCII may stand on the last line.
 */
export async function detectEncoding(file: string): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      if (first) {
        const marked = byMark(chunk as Buffer);
        if (marked) return marked;
        first = false;
      }
      decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** The text of a file in pieces, without its byte order mark. */
export async function* decodeText(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await detectEncoding(file));
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }))
    yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
