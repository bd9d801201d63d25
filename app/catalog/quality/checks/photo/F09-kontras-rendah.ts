import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ min: z.number().min(0).max(255) });

/** Distance of the darkest and lightest twentieth of the product: small in fog, behind glass, with a greasy lens. */
export const F09: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F09-kontras-rendah',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-pale'],
  },
  run(context, { min }) {
    return onEachPhoto(context, ({ contrast }) =>
      contrast >= min
        ? null
        : { code: 'photo-pale', evidence: String(contrast), fix: 'wipe-and-light', data: { contrast, min } },
    );
  },
};
