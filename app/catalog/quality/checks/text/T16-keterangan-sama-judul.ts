import { z } from 'zod';
import { trigrams } from '../../../title-similarity.ts';
import type { Check } from '../../check.ts';
import { quote } from '../../text/quote.ts';
import { wordsOf } from '../../text/read-words.ts';

const options = z.object({
  overlap: z.number().min(0).max(1),
  /** So many words that the title does not have make a description. */
  newWords: z.number().int().positive(),
});

/** A description that says the title once more, and next to nothing else. */
export const T16: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T16-keterangan-sama-judul',
    version: 1,
    group: 'text',
    appliesTo: ({ listing }) => listing.title !== '' && listing.description !== '',
    needs: ['description'],
    options,
    codes: ['description-is-title'],
  },
  run({ listing }, { overlap, newWords }) {
    const said = new Set(wordsOf(listing, 'title').map(({ low }) => low));
    const fresh = new Set<string>();
    for (const { low } of wordsOf(listing, 'description')) {
      if (!said.has(low)) fresh.add(low);
      if (fresh.size >= newWords) return [];
    }
    const title = trigrams(listing.title);
    const description = trigrams(listing.description);
    const shared = [...title].filter(gram => description.has(gram)).length;
    if (title.size === 0 || shared < overlap * title.size) return [];
    return [
      {
        code: 'description-is-title',
        ...quote('description', listing.description),
        fix: 'describe-more',
        data: { percent: Math.round((100 * shared) / title.size) },
      },
    ];
  },
};
