import { z } from 'zod';
import { areOpposite } from '../../../category.ts';
import type { Check } from '../../check.ts';

const options = z.object({});

/** Two categories that the same goods cannot both belong to, as pairs in content/catalog/categories.yml. */
export const U05: Check<z.infer<typeof options>> = {
  meta: {
    id: 'U05-kategori-bertentangan',
    version: 1,
    group: 'unit',
    appliesTo: ({ alsoCategory }) => alsoCategory !== null,
    needs: ['category'],
    options,
    codes: ['categories-opposite'],
  },
  run({ category, alsoCategory }) {
    if (!category || !alsoCategory || !areOpposite(category, alsoCategory)) return [];
    return [
      {
        code: 'categories-opposite',
        field: 'category',
        evidence: alsoCategory.code,
        fix: 'choose-one-category',
        data: { category: category.code, otherCategory: alsoCategory.code },
      },
    ];
  },
};
