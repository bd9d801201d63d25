import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';

const options = z.object({});

/** A file that cannot be decoded, or that is no photo of a kind that we take: judged by its content, whatever its name says. */
export const F05: Check<z.infer<typeof options>> = {
  meta: {
    id: 'F05-berkas-rusak',
    version: 2,
    group: 'photo',
    appliesTo: always,
    needs: ['photos'],
    options,
    codes: ['photo-broken', 'photo-unusable'],
  },
  run({ photos }) {
    return photos.flatMap((photo): Report[] => {
      if (photo.state !== 'unreadable') return [];
      const { id, reason } = photo;
      const report = { field: 'photos' as const, photo: { id }, evidence: reason };
      return reason === 'photo-broken'
        ? [{ ...report, code: 'photo-broken', fix: 'retake-photo' }]
        : [{ ...report, code: 'photo-unusable', fix: 'send-plain-photo' }];
    });
  },
};
