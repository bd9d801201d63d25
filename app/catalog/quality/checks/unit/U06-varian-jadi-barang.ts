import { z } from 'zod';
import { areVariants } from '../../../variant-words.ts';
import type { Check } from '../../check.ts';

const options = z.object({
  /** Similarity below which a title of the same owner is not looked at: no size or colour makes that much of a title. */
  similarity: z.number().min(0).max(1),
});

/** The same good listed once per size or colour. Equal titles are another matter (D04). */
export const U06: Check<z.infer<typeof options>> = {
  meta: {
    id: 'U06-varian-jadi-barang',
    version: 1,
    group: 'unit',
    appliesTo: ({ around }) => around.own.length > 0,
    needs: [],
    options,
    codes: ['variant-as-product'],
  },
  run({ listing, category, around }, { similarity }) {
    const colours = !category?.kind.endsWith('food');
    const variants = around.own.filter(
      own => own.similarity >= similarity && areVariants(listing.title, own.title, colours),
    );
    const [first] = variants;
    if (!first) return [];
    return [
      {
        code: 'variant-as-product',
        field: 'variants',
        evidence: first.title,
        fix: 'merge-variants',
        data: { title: first.title, count: variants.length },
      },
    ];
  },
};
