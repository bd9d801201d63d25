import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ minPlaces: z.number().int().positive() });

/** A pale mark laid over the photo, repeated. One faint patch may be a shadow or a pattern; the same in two places is a mark. Seen on plain surfaces only; on a busy one nothing is said. */
export const F13: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F13-cap-air',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-watermark'],
  },
  run(context, { minPlaces }) {
    return onEachPhoto(context, ({ textRegions }) => {
      const marks = textRegions.filter(({ faint }) => faint);
      if (marks.length < minPlaces) return null;
      return {
        code: 'photo-watermark',
        box: marks[0]?.box,
        evidence: String(marks.length),
        fix: 'photo-without-mark',
      };
    });
  },
};
