import { z } from 'zod';
import { normalizeTitle } from '../../../title-similarity.ts';
import { always, type Check } from '../../check.ts';

const options = z.object({});

/** A title that is empty, or says no more than the category does. */
export const T01: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T01-judul-kosong',
    version: 1,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['title-empty', 'title-is-category'],
  },
  run({ listing, category }) {
    const title = normalizeTitle(listing.title);
    if (title === '') {
      return [{ code: 'title-empty', field: 'title', evidence: listing.title, fix: 'write-title' }];
    }
    const names = [listing.category, category?.name.id ?? '', category?.name.en ?? ''].map(normalizeTitle);
    if (!names.includes(title)) return [];
    const span = { start: 0, end: listing.title.length };
    return [{ code: 'title-is-category', field: 'title', span, evidence: listing.title, fix: 'write-title' }];
  },
};
