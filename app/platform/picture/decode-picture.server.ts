import sharp from 'sharp';

/** ux-security.md §2.1 (pixel flood): above this nothing is decoded. */
export const MAX_PIXELS = 50_000_000;

export type PictureFormat = 'jpeg' | 'png' | 'webp';
export type PictureRefusal = 'not-image' | 'animated' | 'too-many-pixels' | 'broken';

/** Upright RGB pixels, without metadata, at most the wanted side; everything that is kept is made from these. */
export interface DecodedPicture {
  format: PictureFormat;
  /** Of the picture as it came, upright. */
  width: number;
  height: number;
  pixels: { data: Buffer; width: number; height: number };
}

const SIGNATURES: [PictureFormat, (bytes: Buffer) => boolean][] = [
  ['jpeg', bytes => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  [
    'png',
    bytes => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  ],
  ['webp', bytes => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
];

/** The format by content; the file name and the sender's Content-Type say nothing. */
export function pictureFormat(bytes: Buffer): PictureFormat | null {
  return SIGNATURES.find(([, matches]) => matches(bytes))?.[0] ?? null;
}

/** The one decode of a picture: header first, so that a pixel bomb is refused before its pixels exist. */
export async function decodePicture(bytes: Buffer, side: number): Promise<DecodedPicture | PictureRefusal> {
  const format = pictureFormat(bytes);
  if (!format) return 'not-image';
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (header.format !== format) return 'not-image';
    if ((header.pages ?? 1) > 1) return 'animated';
    if (header.width * header.height > MAX_PIXELS) return 'too-many-pixels';
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const turned = (header.orientation ?? 1) >= 5;
    return {
      format,
      width: turned ? header.height : header.width,
      height: turned ? header.width : header.height,
      pixels: { data, width: info.width, height: info.height },
    };
  } catch {
    return 'broken';
  }
}
