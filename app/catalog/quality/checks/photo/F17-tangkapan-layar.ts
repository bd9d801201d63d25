import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({ minRatio: z.number().min(1), maxRatio: z.number().min(1) });

/** A picture of a phone's screen: upright and as long as a screen, with a status bar or bars of one colour. PNG as well, when only the buttons show: cameras write JPEG. */
export const F17: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F17-tangkapan-layar',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-screenshot'],
  },
  run(context, { minRatio, maxRatio }) {
    return onEachPhoto(context, ({ width, height, screenBars, file }) => {
      const ratio = height / Math.max(1, width);
      const screen = ratio >= minRatio && ratio <= maxRatio;
      if (!screen || !(screenBars.top || (screenBars.bottom && file.format === 'png'))) return null;
      return { code: 'photo-screenshot', evidence: `${width}×${height}`, fix: 'send-camera-photo' };
    });
  },
};
