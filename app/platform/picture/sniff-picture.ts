export type PictureFormat = 'jpeg' | 'png' | 'webp';
/** Pictures that are told apart only to be refused in their own words. */
export type OtherPicture = 'heic' | 'animated';

const starts = (bytes: Uint8Array, at: number, text: string): boolean => {
  if (bytes.length < at + text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};

/** The format by content; the file name and the sender's Content-Type say nothing. */
export function sniffPicture(bytes: Uint8Array): PictureFormat | OtherPicture | null {
  if (starts(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (starts(bytes, 0, '\x89PNG\r\n\x1a\n')) return isMovingPng(bytes) ? 'animated' : 'png';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'webp';
  if (starts(bytes, 0, 'GIF8')) return 'animated';
  const heic = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
  if (starts(bytes, 4, 'ftyp') && heic.some(brand => starts(bytes, 8, brand))) return 'heic';
  return null;
}

/** A PNG that moves says so in a chunk before its pixels; decoders that do not know it show the first picture alone. */
function isMovingPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8, seen = 0; at + 8 <= bytes.length && seen < 100; seen++) {
    if (starts(bytes, at + 4, 'acTL')) return true;
    if (starts(bytes, at + 4, 'IDAT')) return false;
    at += 12 + view.getUint32(at);
  }
  return false;
}
