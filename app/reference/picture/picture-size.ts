export interface PictureSize {
  width: number;
  height: number;
}

const big16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const little16 = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const big32 = (bytes: Uint8Array, at: number) => big16(bytes, at) * 65_536 + big16(bytes, at + 2);
const text = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/**
 * Width and height out of the first bytes of a JPEG, PNG or WebP, as they are stored (before a camera's turning), so that a
 * phone need not open a large photo to know how far to shrink it. Null when they do not say.
 */
export function pictureSize(head: Uint8Array): PictureSize | null {
  const found = sizeOfPng(head) ?? sizeOfWebp(head) ?? sizeOfJpeg(head);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

function sizeOfPng(bytes: Uint8Array): PictureSize | null {
  if (text(bytes, 1, 3) !== 'PNG' || text(bytes, 12, 4) !== 'IHDR' || bytes.length < 24) return null;
  return { width: big32(bytes, 16), height: big32(bytes, 20) };
}

function sizeOfWebp(bytes: Uint8Array): PictureSize | null {
  if (text(bytes, 8, 4) !== 'WEBP' || bytes.length < 30) return null;
  const form = text(bytes, 12, 4);
  if (form === 'VP8 ') return { width: little16(bytes, 26) & 0x3fff, height: little16(bytes, 28) & 0x3fff };
  if (form === 'VP8X') {
    const side = (at: number) => 1 + little16(bytes, at) + (bytes[at + 2] ?? 0) * 65_536;
    return { width: side(24), height: side(27) };
  }
  if (form !== 'VP8L') return null;
  const bits = little16(bytes, 21) + little16(bytes, 23) * 65_536;
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Start-of-frame markers; C4, C8 and CC lie between them and are something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function sizeOfJpeg(bytes: Uint8Array): PictureSize | null {
  if (big16(bytes, 0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: big16(bytes, at + 7), height: big16(bytes, at + 5) };
    at += marker === 0xff ? 1 : 2 + big16(bytes, at + 2);
  }
  return null;
}
