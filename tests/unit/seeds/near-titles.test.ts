import { describe, expect, it } from 'vitest';
import { nearTitles } from '#db/seeds/load/near-titles.ts';
import { tiny } from '#db/seeds/stories/tiny.ts';
import { tellStory } from '#db/seeds/tell-story.ts';
import { nearestTitles } from '~/catalog/title-similarity.ts';

const { products } = tellStory({ ...tiny, vendors: 60, products: 900 });
const near = nearTitles(products);

describe('nearTitles', () => {
  it('offers goods of the same category with a price, never the product itself', () => {
    const titles = new Map(products.map(product => [product.id, product]));
    for (const product of titles.values()) {
      const around = near.get(product)!;
      expect(around.length).toBeLessThanOrEqual(16);
      for (const one of around) expect(one.priceRupiah).toBeGreaterThan(0);
    }
  });

  it('finds the most similar title nearly as well as a comparison with all', () => {
    let missed = 0;
    const sample = products.filter((_, i) => i % 9 === 0);
    for (const product of sample) {
      const all = products
        .filter(
          other => other !== product && other.category === product.category && (other.priceRupiah ?? 0) > 0,
        )
        .map(other => ({ title: other.title, priceRupiah: other.priceRupiah! }));
      const best = nearestTitles(product.title, all, 1)[0]?.similarity ?? 0;
      const found = nearestTitles(product.title, near.get(product)!, 1)[0]?.similarity ?? 0;
      if (best - found > 0.2) missed++;
    }
    expect(missed / sample.length).toBeLessThan(0.1);
  });
});
