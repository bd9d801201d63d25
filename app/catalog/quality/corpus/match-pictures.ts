import type { PhotoMatch } from '../surroundings.ts';
import { type CorpusPhoto, LIMITS } from './corpus-product.ts';
import { nearerWay, type PictureHash, readHash } from './picture-hash.ts';

/** A picture of another product. */
export interface OtherPicture {
  productId: string;
  owner: PhotoMatch['owner'];
  hash: PictureHash;
}

export interface OwnPicture {
  id: string;
  straight: PictureHash;
  mirror: PictureHash | null;
}

/** The photos whose hash tells something, ready to be compared. */
export function readPictures(photos: readonly CorpusPhoto[]): OwnPicture[] {
  return photos.flatMap(({ id, hash, mirrorHash }) => {
    const straight = readHash(hash);
    return straight ? [{ id, straight, mirror: readHash(mirrorHash) }] : [];
  });
}

/**
 * Which of the others show one of these pictures: once per photo and product, at their nearest; the nearest ten of the
 * same owner and the nearest ten of others, equal ones by the photo's place and the product's id.
 */
export function matchPictures(own: readonly OwnPicture[], others: Iterable<OtherPicture>): PhotoMatch[] {
  const best = new Map<string, PhotoMatch & { place: number }>();
  for (const { productId, owner, hash } of others) {
    const within = owner === 'own' ? LIMITS.ownPhotoDistance : LIMITS.otherPhotoDistance;
    for (const [place, picture] of own.entries()) {
      const near = nearerWay(picture, hash);
      if (near.distance > within) continue;
      const key = `${place} ${productId}`;
      const known = best.get(key);
      if (known && (known.distance < near.distance || (known.distance === near.distance && !known.mirrored)))
        continue;
      best.set(key, { photo: picture.id, other: productId, owner, ...near, place });
    }
  }
  const sorted = [...best.values()].sort(
    (a, b) => a.distance - b.distance || a.place - b.place || (a.other < b.other ? -1 : 1),
  );
  return (['own', 'other'] as const).flatMap(owner =>
    sorted
      .filter(match => match.owner === owner)
      .slice(0, LIMITS.photoMatches)
      .map(({ place: _, ...match }) => match),
  );
}

/** How many of the first product's photos the second one shows too. */
export function countSamePhotos(own: readonly OwnPicture[], other: readonly CorpusPhoto[]): number {
  const hashes = other.flatMap(({ hash }) => readHash(hash) ?? []);
  return own.filter(picture => hashes.some(hash => nearerWay(picture, hash).distance <= LIMITS.samePhoto))
    .length;
}
