import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({
  /** How many of the five most similar listings must stand in one other category. */
  votes: z.number().int().positive(),
  /** Jaccard similarity of title trigrams from which a listing is counted. */
  similarity: z.number().min(0).max(1),
  /** Categories that are never proposed: they hold what fits nowhere. */
  never: z.array(z.string()),
});

/** The most similar listings of other owners stand in one other category. */
export const U04: Check<z.infer<typeof options>> = {
  meta: {
    id: 'U04-kategori-meleset',
    version: 1,
    group: 'unit',
    appliesTo: ({ category, around }) => category !== null && around.alike.length > 0,
    needs: ['category'],
    options,
    codes: ['category-elsewhere'],
  },
  run({ category, around }, { votes, similarity, never }) {
    const counts = new Map<string, number>();
    for (const other of around.alike) {
      if (other.similarity >= similarity) counts.set(other.category, (counts.get(other.category) ?? 0) + 1);
    }
    const most = [...counts].find(([code, count]) => count >= votes && code !== category?.code);
    if (!most || !category || never.includes(most[0])) return [];
    const [other, count] = most;
    const like = around.alike.find(one => one.category === other);
    return [
      {
        code: 'category-elsewhere',
        field: 'category',
        evidence: like?.title ?? '',
        fix: 'choose-other-category',
        data: { category: category.code, otherCategory: other, count, title: like?.title ?? '' },
      },
    ];
  },
};
