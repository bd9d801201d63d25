import sharp, { type Metadata, type Sharp } from 'sharp';
import { decodeCost } from './decode-cost.ts';
import { readExif, readXmp } from './read-exif.ts';
import { type PictureFormat, sniffPicture } from './sniff-picture.ts';

/** ux-security.md §2.1 (pixel flood): above this nothing is decoded. */
export const MAX_PIXELS = 50_000_000;
/** Beside the process itself this keeps a decode under 256 MB, and with ten passes over 50 megapixels under two seconds. */
export const MAX_DECODE_MEMORY = 110_000_000;
export const MAX_DECODE_WORK = 400_000_000;

export type { PictureFormat } from './sniff-picture.ts';
export type PictureRefusal =
  | 'not-image'
  | 'heic'
  | 'animated'
  | 'too-many-pixels'
  /** Small enough, but stored in a way that takes too much memory or time to open. */
  | 'too-costly'
  | 'broken';

/** Upright RGB pixels, without metadata, at most the wanted side; everything that is kept is made from these. */
export interface DecodedPicture {
  format: PictureFormat;
  /** Of the picture as it came, upright. */
  width: number;
  height: number;
  /** The camera lay on its side, or the picture was mirrored: it stands upright now. */
  turned: boolean;
  /** It told a place or a serial number, which are gone now. */
  hadLocation: boolean;
  pixels: { data: Buffer; width: number; height: number };
}

/** The one decode of a picture: header first, so that a pixel bomb is refused before its pixels exist. */
export async function decodePicture(bytes: Buffer, side: number): Promise<DecodedPicture | PictureRefusal> {
  const format = sniffPicture(bytes);
  if (!format) return 'not-image';
  if (format === 'heic' || format === 'animated') return format;
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    const refusal = refuseByHeader(bytes, format, header);
    if (refusal) return refusal;
    const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
      .rotate()
      // Cubic: a fifth cheaper than the default at the small reduction that is left after the decoder's own halving.
      .resize(side, side, { fit: 'inside', withoutEnlargement: true, kernel: 'cubic' });
    const { data, info } = await (isPlain(header) ? upright : inColour(upright))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const orientation = header.orientation ?? 1;
    const lying = orientation >= 5;
    return {
      format,
      width: lying ? header.height : header.width,
      height: lying ? header.width : header.height,
      turned: orientation > 1,
      hadLocation: hasLocation(header),
      pixels: { data, width: info.width, height: info.height },
    };
  } catch {
    return 'broken';
  }
}

/** Three channels of eight bits already, as cameras write them: nothing to convert. */
function isPlain({ space, hasAlpha, depth, channels }: Metadata): boolean {
  return space === 'srgb' && !hasAlpha && depth === 'uchar' && channels === 3;
}

/** On white, and in three channels whatever it was: grey, printing colours, sixteen bits. */
function inColour(picture: Sharp): Sharp {
  return picture.flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha();
}

function refuseByHeader(bytes: Buffer, format: PictureFormat, header: Metadata): PictureRefusal | null {
  if (header.format !== format) return 'not-image';
  if ((header.pages ?? 1) > 1) return 'animated';
  const { width, height, channels } = header;
  if (width * height > MAX_PIXELS) return 'too-many-pixels';
  const bits = header.depth === 'ushort' ? 16 : 8;
  const { memory, work } = decodeCost(bytes, { format, width, height, channels, bits });
  return memory > MAX_DECODE_MEMORY || work > MAX_DECODE_WORK ? 'too-costly' : null;
}

function hasLocation({ exif, xmp }: Metadata): boolean {
  const facts = [
    exif ? readExif(exif) : null,
    // Only the beginning: what a camera writes is short, and the block may be megabytes.
    xmp ? readXmp(xmp.toString('latin1', 0, 200_000)) : null,
  ];
  return facts.some(each => each !== null && (each.location || each.serial));
}
