import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ maxBytes: z.number().int().positive(), maxPixels: z.number().int().positive() });

/** More than a listing needs: we keep a smaller copy, and sending it cost time and data. Nothing has to be repaired. */
export const F04: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F04-foto-besar',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-shrunk'],
  },
  run(context, { maxBytes, maxPixels }) {
    return onEachPhoto(context, ({ file, width, height }) => {
      if (file.bytes <= maxBytes && width * height <= maxPixels) return null;
      const data = {
        megabytes: Math.round(file.bytes / 100_000) / 10,
        megapixels: Math.round((width * height) / 1e6),
      };
      return {
        code: 'photo-shrunk',
        evidence: `${data.megabytes} MB, ${width}×${height}`,
        fix: 'smaller-camera-photo',
        data,
      };
    });
  },
};
