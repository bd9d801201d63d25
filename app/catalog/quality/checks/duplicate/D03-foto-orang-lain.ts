import { z } from 'zod';
import type { Check, Report } from '../../check.ts';
import { alikePercent, numberedPhotos } from '../../corpus/numbered-photos.ts';

const options = z.object({ distance: z.number().int().min(0).max(64) });

/**
 * Another owner shows the same picture. Evidence for a look and nothing more: of 327 such pairs in a marketplace's data the
 * products differed (listing-quality.md, D03). Who the other is stays with the office.
 */
export const D03: Check<z.infer<typeof options>> = {
  meta: {
    id: 'D03-foto-orang-lain',
    version: 1,
    group: 'duplicate',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-elsewhere'],
  },
  run(context, { distance: most }) {
    return numberedPhotos(context).flatMap(({ id, number }): Report[] => {
      const match = context.around.photoMatches.find(
        ({ photo, owner, distance }) => photo === id && owner === 'other' && distance <= most,
      );
      if (!match) return [];
      const evidence = `${alikePercent(match.distance)} %`;
      return [
        {
          code: 'photo-elsewhere',
          field: 'photos',
          photo: { id },
          evidence,
          fix: 'own-photo',
          data: { number },
        },
      ];
    });
  },
};
