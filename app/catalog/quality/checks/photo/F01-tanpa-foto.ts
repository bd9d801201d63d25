import { z } from 'zod';
import { always, type Check } from '../../check.ts';

const options = z.object({});

export const F01: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F01-tanpa-foto',
    version: 1,
    group: 'photo',
    appliesTo: always,
    needs: [],
    options,
    codes: ['photo-none'],
  },
  run({ photos }) {
    return photos.length > 0
      ? []
      : [{ code: 'photo-none', field: 'photos', evidence: '0', fix: 'add-photo' }];
  },
};
