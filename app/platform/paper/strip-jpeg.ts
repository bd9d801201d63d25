const keep = (marker: number) => marker === 0xe0 || marker === 0xee;
const isApplication = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/**
 * A JPEG without what is not picture: EXIF with place and camera, XMP, comments. JFIF (APP0) and Adobe's colour
 * mark (APP14) stay, since they decide how it looks. What is not a JPEG comes back as it was.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // The scan: from here on it is picture.
    if (marker === 0xda) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end <= at + 3 || end > bytes.length) break;
    if (!isApplication(marker) || keep(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  const out = new Uint8Array(kept.reduce((sum, piece) => sum + piece.length, 0));
  let to = 0;
  for (const piece of kept) {
    out.set(piece, to);
    to += piece.length;
  }
  return out;
}
