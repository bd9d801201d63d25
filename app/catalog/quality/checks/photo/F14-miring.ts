import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({});

/** The camera lay on its side and said so in the file: the kept photo stands upright. A photo that lies on its side without saying so is not found. */
export const F14: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F14-miring',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-turned'],
  },
  run(context) {
    return onEachPhoto(context, ({ file }) =>
      file.turned ? { code: 'photo-turned', evidence: 'EXIF', fix: 'nothing-turned' } : null,
    );
  },
};
