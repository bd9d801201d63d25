import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ min: z.number().min(0).max(255) });

/** Median lightness of what stands out from the ground: a white ground does not make a dark product light. */
export const F07: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F07-gelap',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-dark'],
  },
  run(context, { min }) {
    return onEachPhoto(context, ({ subjectLightness: lightness, subject }) =>
      lightness >= min
        ? null
        : {
            code: 'photo-dark',
            box: subject.box,
            evidence: String(lightness),
            fix: 'more-light',
            data: { lightness, min },
          },
    );
  },
};
