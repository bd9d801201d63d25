import sharp from 'sharp';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import {
  type DecodedPicture,
  decodePicture,
  type PictureRefusal,
} from '~/platform/picture/decode-picture.server.ts';
import type { PhotoRefusal } from '../codes.ts';
import { lightnessQuantile, toGrey } from './photo/grey-image.ts';
import type { PhotoFeatures } from './photo/photo-features.ts';
import { measureSharpness } from './photo/sharpness.ts';

const MEASURED_SIDE = 1024;
/** What is kept of a photo: enough to zoom into a label, a tenth of the original's bytes. */
export const KEPT_SIDE = 1600;

/** A decoded photo and the hash of the bytes that it came from. */
export interface DecodedPhoto extends DecodedPicture {
  contentHash: string;
}

const refusals: Record<PictureRefusal, PhotoRefusal> = {
  'not-image': 'photo-not-image',
  animated: 'photo-animated',
  'too-many-pixels': 'photo-too-many-pixels',
  broken: 'photo-broken',
};

/** The one decode of a photo; a pixel bomb is refused by its header. */
export async function decodePhoto(bytes: Buffer): Promise<DecodedPhoto | PhotoRefusal> {
  const decoded = await decodePicture(bytes, KEPT_SIDE);
  return typeof decoded === 'string' ? refusals[decoded] : { ...decoded, contentHash: sha256(bytes) };
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
    file: {
      contentHash: photo.contentHash,
      bytes: 0,
      format: photo.format,
      turned: false,
      hadLocation: false,
    },
    subject: { box, share: 0.5 },
    subjectLightness: lightnessQuantile(grey, 0.5),
    clipped: 0,
    contrast: lightnessQuantile(grey, 0.95) - lightnessQuantile(grey, 0.05),
    plainBackground: 1,
    fineDetail: 1,
    screenBars: { top: false, bottom: false },
    textRegions: [],
    hash: '0000000000000000',
    mirrorHash: 'ffffffffffffffff',
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
