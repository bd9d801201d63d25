import sharp, { type Sharp } from 'sharp';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PhotoRefusal } from '../codes.ts';
import type { PhotoFeatures } from '../quality/photo/photo-features.ts';
import { decodePhoto, photoFeatures } from '../quality/photo-features.server.ts';

/** ux-security.md §2.1 and every marketplace near it: ten megabytes as they arrive. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
/** Twelve of these keep a catalogue page under its 500 KB. */
export const THUMB_SIDE = 480;

export interface PreparedPhoto {
  /** SHA-256 of `file`: its name in storage and in URLs. */
  sha256: string;
  file: Buffer;
  thumb: Buffer;
  width: number;
  height: number;
  features: PhotoFeatures;
}

/**
 * An upload turned into what is kept: judged by content, decoded once, upright, without metadata (location, serial number,
 * embedded files), WebP at most 1600 pixels a side, and a thumbnail. Nothing is written here.
 */
export async function preparePhoto(bytes: Buffer): Promise<Result<PreparedPhoto, PhotoRefusal>> {
  if (bytes.length === 0) return err('photo-missing', { field: 'photo' });
  if (bytes.length > MAX_PHOTO_BYTES) return err('photo-too-large', { field: 'photo' });
  const decoded = await decodePhoto(bytes);
  if (typeof decoded === 'string') return err(decoded, { field: 'photo' });
  const { data, width, height } = decoded.pixels;
  const open = () => sharp(data, { raw: { width, height, channels: 3 } });
  const [features, file, thumb] = await Promise.all([
    photoFeatures(decoded),
    open().webp({ quality: 80, effort: 3 }).toBuffer(),
    shrink(open()),
  ]);
  return ok({ sha256: sha256(file), file, thumb, width, height, features });
}

/** The thumbnail of a kept photo. */
export async function makeThumb(file: Buffer): Promise<Buffer> {
  return shrink(sharp(file));
}

function shrink(image: Sharp): Promise<Buffer> {
  const size = { fit: 'inside', withoutEnlargement: true } as const;
  return image.resize(THUMB_SIDE, THUMB_SIDE, size).webp({ quality: 70, effort: 3 }).toBuffer();
}
