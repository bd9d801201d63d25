import sharp from 'sharp';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import type { PhotoRefusal } from '../codes.ts';
import type { PhotoFeatures } from './context.ts';
import { lightnessQuantile, toGrey } from './photo/grey-image.ts';
import { measureSharpness } from './photo/sharpness.ts';

/** ux-security.md §2.1 (pixel flood): above this nothing is decoded. */
export const MAX_PIXELS = 50_000_000;
const MEASURED_SIDE = 1024;
/** What is kept of a photo: enough to zoom into a label, a tenth of the original's bytes. */
export const KEPT_SIDE = 1600;

export type PhotoFormat = 'jpeg' | 'png' | 'webp';

/** Upright RGB pixels of a photo, at most `KEPT_SIDE` on the longest side; everything else is made from these. */
export interface DecodedPhoto {
  format: PhotoFormat;
  contentHash: string;
  width: number;
  height: number;
  pixels: { data: Buffer; width: number; height: number };
}

const SIGNATURES: [PhotoFormat, (bytes: Buffer) => boolean][] = [
  ['jpeg', bytes => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  [
    'png',
    bytes => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  ],
  ['webp', bytes => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
];

/** The format by content; the file name and the sender's Content-Type say nothing. */
export function photoFormat(bytes: Buffer): PhotoFormat | null {
  return SIGNATURES.find(([, matches]) => matches(bytes))?.[0] ?? null;
}

/** The one decode of a photo: header first, so that a pixel bomb is refused before its pixels exist. */
export async function decodePhoto(bytes: Buffer): Promise<DecodedPhoto | PhotoRefusal> {
  const format = photoFormat(bytes);
  if (!format) return 'photo-not-image';
  const open = () => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (header.format !== format) return 'photo-not-image';
    if ((header.pages ?? 1) > 1) return 'photo-animated';
    if (header.width * header.height > MAX_PIXELS) return 'photo-too-many-pixels';
    const { data, info } = await open()
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize(KEPT_SIDE, KEPT_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const turned = (header.orientation ?? 1) >= 5;
    return {
      format,
      contentHash: sha256(bytes),
      width: turned ? header.height : header.width,
      height: turned ? header.width : header.height,
      pixels: { data, width: info.width, height: info.height },
    };
  } catch {
    return 'photo-broken';
  }
}

const cache = new Map<string, PhotoFeatures>();
const CACHED = 2_000;

/** Features of a decoded photo; the same bytes are measured once per process. */
export async function photoFeatures(photo: DecodedPhoto): Promise<PhotoFeatures> {
  const known = cache.get(photo.contentHash);
  if (known) return known;
  const { data, info } = await sharp(photo.pixels.data, {
    raw: { width: photo.pixels.width, height: photo.pixels.height, channels: 3 },
  })
    .resize(MEASURED_SIDE, MEASURED_SIDE, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = toGrey(data, info.width, info.height);
  const { ratio, box } = measureSharpness(grey);
  const features: PhotoFeatures = {
    width: photo.width,
    height: photo.height,
    measuredSide: Math.max(info.width, info.height),
    sharpness: ratio,
    detailBox: box,
    lightness: lightnessQuantile(grey, 0.5),
  };
  if (cache.size >= CACHED) cache.delete(cache.keys().next().value ?? '');
  cache.set(photo.contentHash, features);
  return features;
}
