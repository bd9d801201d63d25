import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ min: z.number().min(0).max(1), fromSide: z.number().int().positive() });

/** No detail at the top of the band: the pixels were made by enlarging a smaller picture. A strongly blurred small photo looks the same, and the same helps: the original. */
export const F18: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F18-diperbesar',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-enlarged'],
  },
  run(context, { min, fromSide }) {
    return onEachPhoto(context, ({ fineDetail, measuredSide, width, height }) => {
      if (fineDetail >= min || measuredSide < fromSide) return null;
      return {
        code: 'photo-enlarged',
        evidence: `${width}×${height}`,
        fix: 'send-unenlarged',
        data: { width, height },
      };
    });
  },
};
