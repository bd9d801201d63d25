import { z } from 'zod';
import type { Check, Report } from '../../check.ts';
import { numberedPhotos } from '../../corpus/numbered-photos.ts';

const options = z.object({});

/** The same file twice in one listing: by the hash of its bytes as they came, or by its own id. */
export const D01: Check<z.infer<typeof options>> = {
  meta: {
    id: 'D01-foto-sama-persis',
    version: 1,
    group: 'duplicate',
    appliesTo: context => context.photos.length > 0,
    needs: ['photo-features'],
    options,
    codes: ['photo-same-file'],
  },
  run(context) {
    const first = new Map<string, number>();
    return numberedPhotos(context).flatMap(({ id, number, features }): Report[] => {
      const names = [id, features.file.contentHash].filter(name => name !== '');
      const same = names.map(name => first.get(name)).find(known => known !== undefined);
      for (const name of names) if (!first.has(name)) first.set(name, number);
      if (same === undefined) return [];
      const data = { number, other: same };
      return [
        {
          code: 'photo-same-file',
          field: 'photos',
          photo: { id },
          evidence: `${number} = ${same}`,
          fix: 'drop-photo',
          data,
        },
      ];
    });
  },
};
