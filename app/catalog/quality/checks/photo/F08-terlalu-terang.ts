import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ max: z.number().min(0).max(1) });

/** Burnt-out highlights of the product. The ground does not count: a correct white one is burnt out all over (two thirds of the pixels of a pack shot). */
export const F08: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F08-terlalu-terang',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-overexposed'],
  },
  run(context, { max }) {
    return onEachPhoto(context, ({ clipped, subject }) => {
      if (clipped <= max) return null;
      const percent = Math.round(100 * clipped);
      return {
        code: 'photo-overexposed',
        box: subject.box,
        evidence: `${percent} %`,
        fix: 'less-light',
        data: { percent },
      };
    });
  },
};
