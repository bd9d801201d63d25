const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Keyword of Open Badges 3.0 §5.3.1. */
const keyword = 'openbadgecredential';

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as PNG uses it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

interface Chunk {
  type: string;
  body: Uint8Array;
  /** Of the whole chunk, with its length, name and check sum. */
  start: number;
  end: number;
}

/** The chunks in order, or null where the file is cut off or a check sum is wrong. */
function readChunks(bytes: Uint8Array): Chunk[] | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let start = signature.length; start < bytes.length; ) {
    if (start + 12 > bytes.length) return null;
    const length = view.getUint32(start);
    const end = start + 12 + length;
    if (end > bytes.length) return null;
    const named = bytes.subarray(start + 4, end - 4);
    if (crc32(named) !== view.getUint32(end - 4)) return null;
    const type = String.fromCharCode(...named.subarray(0, 4));
    chunks.push({ type, body: named.subarray(4), start, end });
    if (type === 'IEND') return chunks;
    start = end;
  }
  return null;
}

const isOurs = ({ type, body }: Chunk) =>
  type === 'iTXt' &&
  new TextDecoder('latin1').decode(body.subarray(0, keyword.length + 1)) === `${keyword}\0`;

/** What a baked picture carries: the text, null where there is none, or why the file cannot be read. */
export function readPng(bytes: Uint8Array): string | null | 'png-malformed' {
  const chunks = readChunks(bytes);
  if (!chunks) return 'png-malformed';
  const [found, ...more] = chunks.filter(isOurs);
  if (!found) return null;
  if (more.length > 0) return 'png-malformed';
  const rest = found.body.subarray(keyword.length + 1);
  // Compression flag and method: the credential stands there as it is.
  if (rest[0] !== 0 || rest[1] !== 0) return 'png-malformed';
  const language = rest.indexOf(0, 2);
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (translated < 0) return 'png-malformed';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(rest.subarray(translated + 1));
  } catch {
    return 'png-malformed';
  }
}

/** The picture with a credential (JSON or JWT) inside, right behind its header; one that was there goes. */
export function bakePng(picture: Uint8Array, credential: string): Uint8Array {
  const chunks = readChunks(picture);
  const [header, ...others] = chunks ?? [];
  if (header?.type !== 'IHDR') throw new Error('not a PNG picture');
  const text = new TextEncoder().encode(credential);
  const head = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0`);
  const chunk = new Uint8Array(4 + head.length + text.length + 4);
  chunk.set(head, 4);
  chunk.set(text, 4 + head.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, chunk.length - 12);
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, -4)));
  const kept = others.filter(each => !isOurs(each)).map(each => picture.subarray(each.start, each.end));
  return join([picture.subarray(0, header.end), chunk, ...kept]);
}

function join(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
