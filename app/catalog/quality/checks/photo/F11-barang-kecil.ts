import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ minShare: z.number().min(0).max(1), fullLength: z.number().min(0).max(1) });

/** A product that fills little of the photo, where the camera could have come nearer: a bottle from edge to edge covers little and is right. Silent on a busy ground, where nobody can say what the product is. */
export const F11: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F11-barang-kecil',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-subject-small'],
  },
  run(context, { minShare, fullLength }) {
    return onEachPhoto(context, ({ subject: { box, share } }) => {
      if (share >= minShare || (share > 0 && Math.max(box.width, box.height) >= fullLength)) return null;
      const percent = Math.round(100 * share);
      return {
        code: 'photo-subject-small',
        box,
        evidence: `${percent} %`,
        fix: 'come-closer',
        data: { percent },
      };
    });
  },
};
