import { z } from 'zod';

/**
 * What the law and the checks need to know of a kind of goods. `packaged-food` needs a food permit (P-IRT or BPOM);
 * `fresh-food` is catering, ready-to-eat and raw produce, exempt below seven days of shelf life (reference/domain.md §2).
 */
export const CATEGORY_KINDS = [
  'packaged-food',
  'fresh-food',
  'cosmetics',
  'craft',
  'goods',
  'service',
] as const;
export type CategoryKind = (typeof CATEGORY_KINDS)[number];

export const REQUIRED_ATTRIBUTES = ['category', 'unit', 'net-content', 'description', 'brand'] as const;
export type RequiredAttribute = (typeof REQUIRED_ATTRIBUTES)[number];

const categorySchema = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.object({ id: z.string().min(1), en: z.string().min(1) }),
  kind: z.enum(CATEGORY_KINDS),
  requires: z.array(z.enum(REQUIRED_ATTRIBUTES)).default([]),
  units: z.array(z.string()).default([]),
  words: z.array(z.string()).default([]),
});

const groupSchema = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.object({ id: z.string().min(1), en: z.string().min(1) }),
  categories: z.array(categorySchema).min(1),
});

export const categoryTreeSchema = z.object({
  version: z.number().int(),
  groups: z.array(groupSchema).min(1),
});
export type CategoryTree = z.infer<typeof categoryTreeSchema>;
export type Category = z.infer<typeof categorySchema>;

export function allCategories(tree: CategoryTree): Category[] {
  return tree.groups.flatMap(group => group.categories);
}

export function categoryByCode(tree: CategoryTree, code: string): Category | null {
  return allCategories(tree).find(category => category.code === code) ?? null;
}

/**
 * The category that a person or another system means: by code, by name, then by the category's words inside what was written.
 * A longer word wins ("keripik singkong" before "singkong"), so a special category is found before a general one.
 */
export function recognizeCategory(tree: CategoryTree, written: string): Category | null {
  const wanted = plain(written);
  if (wanted === '') return null;
  const categories = allCategories(tree);
  const exact = categories.find(
    category =>
      category.code === wanted.replace(/ /g, '-') ||
      plain(category.name.id) === wanted ||
      plain(category.name.en) === wanted,
  );
  if (exact) return exact;
  let best: { category: Category; length: number } | null = null;
  for (const category of categories) {
    for (const word of [category.name.id, category.name.en, ...category.words].map(plain)) {
      if (word.length > (best?.length ?? 0) && ` ${wanted} `.includes(` ${word} `)) {
        best = { category, length: word.length };
      }
    }
  }
  return best?.category ?? null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
