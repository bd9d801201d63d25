import { z } from 'zod';
import type { Check } from '../../check.ts';
import { onEachPhoto } from './on-each-photo.ts';

const options = z.object({});

/** The file told a place by satellite or the serial number of a device. The kept photo tells neither. */
export const F16: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F16-lokasi-di-foto',
    version: 1,
    group: 'photo',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-location-removed'],
  },
  run(context) {
    return onEachPhoto(context, ({ file }) =>
      file.hadLocation ? { code: 'photo-location-removed', evidence: 'EXIF', fix: 'nothing-location' } : null,
    );
  },
};
