import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ max: z.number().min(1) });

/** Long and narrow photos are cut off or shrunk to a line in lists. */
export const F15: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F15-rasio',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-narrow'],
  },
  run(context, { max }) {
    return onEachPhoto(context, ({ width, height }) => {
      if (Math.max(width, height) <= max * Math.min(width, height)) return null;
      return {
        code: 'photo-narrow',
        evidence: `${width}×${height}`,
        fix: 'crop-square',
        data: { width, height },
      };
    });
  },
};
