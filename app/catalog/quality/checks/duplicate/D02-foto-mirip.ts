import { z } from 'zod';
import type { Check, Report } from '../../check.ts';
import type { CheckContext } from '../../context.ts';
import { alikePercent, numberedPhotos } from '../../corpus/numbered-photos.ts';
import { nearerWay, type PictureHash, readHash } from '../../corpus/picture-hash.ts';

const options = z.object({ distance: z.number().int().min(0).max(64) });

/**
 * Nearly the same picture twice, mirrored too: in this listing, or on another product of the same owner. Measured: other
 * JPEG quality, size, light or a small mark leave 0 to 8 bits, different scenes 30 and more (listing-quality.md, D02). The
 * very same file is D01's.
 */
export const D02: Check<z.infer<typeof options>> = {
  meta: {
    id: 'D02-foto-mirip',
    version: 1,
    group: 'duplicate',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-alike', 'photo-on-own-product'],
  },
  run(context, { distance: most }) {
    const here = alikeHere(context, most);
    const told = new Set(here.map(({ photo }) => photo?.id));
    const elsewhere = numberedPhotos(context).flatMap(({ id, number }): Report[] => {
      const match = context.around.photoMatches.find(
        ({ photo, owner, distance }) => photo === id && owner === 'own' && distance <= most,
      );
      if (!match || told.has(id)) return [];
      const evidence = `${alikePercent(match.distance)} %`;
      return [
        {
          code: 'photo-on-own-product',
          field: 'photos',
          photo: { id },
          evidence,
          fix: 'show-this-product',
          data: { number },
        },
      ];
    });
    return [...here, ...elsewhere];
  },
};

/** Each photo that resembles one before it, with that one's number. */
function alikeHere(context: CheckContext, most: number): Report[] {
  const before: { number: number; file: string; straight: PictureHash; mirror: PictureHash | null }[] = [];
  return numberedPhotos(context).flatMap(({ id, number, features }): Report[] => {
    const straight = readHash(features.hash);
    if (!straight) return [];
    const file = features.file.contentHash;
    const same = before
      .filter(other => other.file !== file)
      .map(other => ({ other: other.number, ...nearerWay(other, straight) }))
      .find(({ distance }) => distance <= most);
    before.push({ number, file, straight, mirror: readHash(features.mirrorHash) });
    if (!same) return [];
    const evidence = `${alikePercent(same.distance)} %`;
    const data = { number, other: same.other };
    return [{ code: 'photo-alike', field: 'photos', photo: { id }, evidence, fix: 'other-side', data }];
  });
}
