import { buffer } from 'node:stream/consumers';
import { storage } from '~/platform/storage/storage.server.ts';
import { makeThumb, type PreparedPhoto } from './prepare-photo.server.ts';

const SHA256 = /^[0-9a-f]{64}$/;

const fileKey = (pemda: string, sha256: string) => `${pemda}/photos/${sha256}.webp`;
const thumbKey = (pemda: string, sha256: string) => `${pemda}/photos/${sha256}-thumb.webp`;

/** Where a photo's files lie in storage. */
export function photoKeys(pemda: string, sha256: string): string[] {
  return [fileKey(pemda, sha256), thumbKey(pemda, sha256)];
}

/** "<sha256>.webp" or "<sha256>-thumb.webp", the ending optional: the last part of a photo's URL. */
export function parsePhotoName(name: string): { sha256: string; thumb: boolean } | null {
  const [, sha256 = '', thumb] = /^([0-9a-f]+)(-thumb)?(?:\.webp)?$/.exec(name) ?? [];
  return SHA256.test(sha256) ? { sha256, thumb: thumb !== undefined } : null;
}

export async function storePhoto(pemda: string, photo: PreparedPhoto): Promise<void> {
  await storage().put(fileKey(pemda, photo.sha256), photo.file);
  await storage().put(thumbKey(pemda, photo.sha256), photo.thumb);
}

/** The bytes of a kept photo, or null. A thumbnail that is not there yet is made from the photo and kept. */
export async function readPhotoFile(pemda: string, sha256: string, thumb: boolean): Promise<Buffer | null> {
  const wanted = await read(thumb ? thumbKey(pemda, sha256) : fileKey(pemda, sha256));
  if (wanted || !thumb) return wanted;
  const whole = await read(fileKey(pemda, sha256));
  if (!whole) return null;
  const made = await makeThumb(whole);
  await storage().put(thumbKey(pemda, sha256), made);
  return made;
}

async function read(key: string): Promise<Buffer | null> {
  const found = await storage().open(key);
  return found ? buffer(found.stream) : null;
}
