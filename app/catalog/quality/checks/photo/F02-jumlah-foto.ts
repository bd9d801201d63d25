import { z } from 'zod';
import { always, type Check } from '../../check.ts';

const options = z.object({ min: z.number().int().positive() });

/** Front, back with the label, and the content: fewer photos leave the buyer guessing. */
export const F02: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F02-jumlah-foto',
    version: 1,
    group: 'photo',
    appliesTo: always,
    needs: ['photos'],
    options,
    codes: ['photo-few'],
  },
  run({ photos }, { min }) {
    if (photos.length >= min) return [];
    const data = { count: photos.length, min };
    return [
      { code: 'photo-few', field: 'photos', evidence: String(photos.length), fix: 'add-more-photos', data },
    ];
  },
};
