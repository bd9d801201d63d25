import type { CheckContext } from '../context.ts';
import type { PhotoFeatures } from '../photo/photo-features.ts';

/** The measured photos with the numbers that people give them: the first one is 1. */
export function numberedPhotos(
  context: CheckContext,
): { id: string; number: number; features: PhotoFeatures }[] {
  return context.photos.flatMap((photo, at) =>
    photo.state === 'measured' ? [{ id: photo.id, number: at + 1, features: photo.features }] : [],
  );
}

/** How alike two pictures are by their hashes, in percent of the bits. */
export function alikePercent(distance: number): number {
  return Math.round((1 - distance / 64) * 100);
}
