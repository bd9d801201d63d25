import { z } from 'zod';
import { always, type Check } from '../../check.ts';

const options = z.object({});

/** A file that cannot be decoded, or that is not the image it claims to be. */
export const F05: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F05-berkas-rusak',
    version: 1,
    group: 'photo',
    appliesTo: always,
    needs: ['photos'],
    options,
    codes: ['photo-broken'],
  },
  run({ photos }) {
    return photos.flatMap(photo =>
      photo.state === 'unreadable'
        ? [
            {
              code: 'photo-broken',
              field: 'photos' as const,
              photo: { id: photo.id },
              evidence: photo.reason,
              fix: 'retake-photo',
            },
          ]
        : [],
    );
  },
};
