import { normalizeTitle, type PricedTitle } from '~/catalog/title-similarity.ts';
import type { StoryProduct } from '../story.ts';

/** How many titles before and after in the alphabet are offered to the engine, which picks the most similar of them. */
const reach = 8;

/**
 * Candidates for "similar goods" of every product of a story: the neighbours in the alphabetical order of the titles of
 * its category. Comparing each of 12,000 with all others of its kind would take minutes; titles that share their
 * beginning stand side by side, and the engine still judges the similarity itself.
 */
export function nearTitles(products: readonly StoryProduct[]): Map<StoryProduct, PricedTitle[]> {
  const shelves = new Map<string, { product: StoryProduct; key: string }[]>();
  for (const product of products) {
    const shelf = shelves.get(product.category) ?? [];
    shelves.set(product.category, shelf);
    shelf.push({ product, key: `${normalizeTitle(product.title)}|${product.id}` });
  }
  const near = new Map<StoryProduct, PricedTitle[]>();
  for (const shelf of shelves.values()) {
    shelf.sort((a, b) => (a.key < b.key ? -1 : 1));
    shelf.forEach(({ product }, at) => {
      const around = [...shelf.slice(Math.max(0, at - reach), at), ...shelf.slice(at + 1, at + 1 + reach)];
      near.set(
        product,
        around.flatMap(({ product: { title, priceRupiah } }) =>
          priceRupiah !== null && priceRupiah > 0 ? [{ title, priceRupiah }] : [],
        ),
      );
    });
  }
  return near;
}
