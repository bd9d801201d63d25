import { z } from 'zod';
import { normalizeTitle } from '../../../title-similarity.ts';
import { always, type Check } from '../../check.ts';
import { quote } from '../../text/quote.ts';

const options = z.object({});

/** A title that is empty, or says no more than the category does: its name, or one word that stands for it ("Madu"). */
export const T01: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T01-judul-kosong',
    version: 2,
    group: 'text',
    appliesTo: always,
    needs: [],
    options,
    codes: ['title-empty', 'title-is-category'],
  },
  run({ listing, category }) {
    const title = normalizeTitle(listing.title);
    if (title === '') {
      return [{ code: 'title-empty', ...quote('title', listing.title), fix: 'write-title' }];
    }
    const names = [listing.category, category?.name.id ?? '', category?.name.en ?? ''].map(normalizeTitle);
    const word = !title.includes(' ') && category?.words.some(each => normalizeTitle(each) === title);
    if (!word && !names.includes(title)) return [];
    return [{ code: 'title-is-category', ...quote('title', listing.title), fix: 'write-title' }];
  },
};
