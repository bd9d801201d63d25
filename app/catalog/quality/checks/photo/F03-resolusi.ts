import { z } from 'zod';
import type { Check, Report } from '../../check.ts';
import { measuredPhotos } from '../../context.ts';

const options = z.object({ stopBelow: z.number().int().positive(), warnBelow: z.number().int().positive() });

/** The shorter side in pixels: too few and the label cannot be read when the buyer enlarges the photo. */
export const F03: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F03-resolusi',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-too-small', 'photo-small'],
  },
  run(context, { stopBelow, warnBelow }) {
    return measuredPhotos(context).flatMap(({ id, features: { width, height } }): Report[] => {
      const shortest = Math.min(width, height);
      if (shortest >= warnBelow) return [];
      const code = shortest < stopBelow ? 'photo-too-small' : 'photo-small';
      const data = { width, height, min: shortest < stopBelow ? stopBelow : warnBelow };
      return [
        { code, field: 'photos', photo: { id }, evidence: `${width}×${height}`, fix: 'send-original', data },
      ];
    });
  },
};
