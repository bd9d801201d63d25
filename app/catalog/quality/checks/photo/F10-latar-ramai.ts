import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ min: z.number().min(0).max(1) });

/** Share of the border that has one colour. The first photo stands in lists beside others, so it weighs more there. */
export const F10: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F10-latar-ramai',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-busy-ground-first', 'photo-busy-ground'],
  },
  run(context, { min }) {
    return onEachPhoto(context, ({ plainBackground }, first) => {
      if (plainBackground >= min) return null;
      const code = first ? 'photo-busy-ground-first' : 'photo-busy-ground';
      return { code, evidence: plainBackground.toFixed(2), fix: 'plain-ground' };
    });
  },
};
