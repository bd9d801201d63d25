import sharp from 'sharp';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import {
  type DecodedPicture,
  decodePicture,
  type PictureRefusal,
} from '~/platform/picture/decode-picture.server.ts';
import type { PhotoRefusal } from '../codes.ts';
import { MEASURED_SIDE, measurePhoto } from './photo/measure-photo.ts';
import type { PhotoFeatures } from './photo/photo-features.ts';

/** What is kept of a photo: enough to zoom into a label, a tenth of the original's bytes. */
export const KEPT_SIDE = 1600;

/** A decoded photo, and the size and hash of the bytes that it came from. */
export interface DecodedPhoto extends DecodedPicture {
  contentHash: string;
  bytes: number;
}

const refusals: Record<PictureRefusal, PhotoRefusal> = {
  'not-image': 'photo-not-image',
  heic: 'photo-heic',
  animated: 'photo-animated',
  'too-many-pixels': 'photo-too-many-pixels',
  'too-costly': 'photo-too-costly',
  broken: 'photo-broken',
};

/** The one decode of a photo; a pixel bomb is refused by its header. */
export async function decodePhoto(bytes: Buffer): Promise<DecodedPhoto | PhotoRefusal> {
  const decoded = await decodePicture(bytes, KEPT_SIDE);
  if (typeof decoded === 'string') return refusals[decoded];
  return { ...decoded, contentHash: sha256(bytes), bytes: bytes.length };
}

const cache = new Map<string, PhotoFeatures>();
const CACHED = 2_000;

/** Features of a decoded photo; the same bytes are measured once per process. */
export async function photoFeatures(photo: DecodedPhoto): Promise<PhotoFeatures> {
  const known = cache.get(photo.contentHash);
  if (known) return known;
  const { width, height } = photo.pixels;
  const { data, info } = await sharp(photo.pixels.data, { raw: { width, height, channels: 3 } })
    .resize(MEASURED_SIDE, MEASURED_SIDE, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { contentHash, bytes, format, turned, hadLocation } = photo;
  const features: PhotoFeatures = {
    file: { contentHash, bytes, format, turned, hadLocation },
    width: photo.width,
    height: photo.height,
    ...measurePhoto(data, info.width, info.height),
  };
  if (cache.size >= CACHED) cache.delete(cache.keys().next().value ?? '');
  cache.set(photo.contentHash, features);
  return features;
}

/**
 * The same photo measured by today's formulas from what was kept of it. What only the original file could say (its size, its
 * metadata) stays as it was. Null when the kept file cannot be read any more.
 */
export async function remeasurePhoto(
  old: Partial<PhotoFeatures>,
  kept: Buffer,
): Promise<PhotoFeatures | null> {
  const decoded = await decodePhoto(kept);
  if (typeof decoded === 'string') return null;
  const now = await photoFeatures(decoded);
  const { file = now.file, width = now.width, height = now.height } = old;
  return { ...now, file, width, height };
}
