import { z } from 'zod';
import type { Check, Report } from '../../check.ts';
import { measuredPhotos } from '../../context.ts';

const band = z.object({
  /** Longest side, in pixels, of the copy that was measured. */
  from: z.number().int().nonnegative(),
  stopBelow: z.number().positive(),
  warnBelow: z.number().positive(),
});
const options = z.object({ bands: z.array(band).min(1) });

/**
 * Re-blur ratio against limits that depend on size: a photo reduced to 1024 px shows every pixel sharp, one that arrives
 * smaller has been reduced and recompressed before and keeps less.
 */
export const F06: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F06-buram',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-very-blurred', 'photo-blurred'],
  },
  run(context, { bands }) {
    return measuredPhotos(context).flatMap(({ id, features }): Report[] => {
      const limits = bands.find(({ from }) => features.measuredSide >= from);
      if (!limits || features.sharpness >= limits.warnBelow) return [];
      const { stopBelow, warnBelow } = limits;
      const worse = features.sharpness < stopBelow;
      return [
        {
          code: worse ? 'photo-very-blurred' : 'photo-blurred',
          field: 'photos',
          photo: { id, box: features.detailBox },
          evidence: String(features.sharpness),
          fix: 'retake-sharp',
          data: { sharpness: features.sharpness, stopBelow, warnBelow },
        },
      ];
    });
  },
};
