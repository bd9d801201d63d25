import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGramIndex, nearest, similarTo } from '~/catalog/quality/corpus/gram-index.ts';
import { titleSimilarity, trigrams } from '~/catalog/title-similarity.ts';
import { inventProducts } from './invented-products.ts';

const words = [
  'keripik',
  'kripik',
  'singkong',
  'pedas',
  'batik',
  'tulis',
  'bu siti',
  '250 g',
  '500 gr',
  'a',
  '',
];
const titleOf = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map(parts => parts.join(' '));
const setOf = (title: string) => trigrams(title);

/** Every pair compared, as title-similarity.ts does it. */
function bruteForce(titles: readonly string[], wanted: string, floor: number) {
  const own = trigrams(wanted);
  return titles
    .map((title, doc) => ({ doc, similarity: titleSimilarity(own, trigrams(title)) }))
    .filter(({ similarity }) => similarity >= floor && similarity > 0);
}

describe('the index of trigrams', () => {
  it('finds exactly what comparing every pair finds, for any floor', () => {
    fc.assert(
      fc.property(
        fc.array(titleOf, { minLength: 1, maxLength: 40 }),
        titleOf,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (titles, wanted, floor) => {
          const index = buildGramIndex(titles.map(setOf));
          expect(similarTo(index, trigrams(wanted), floor)).toEqual(bruteForce(titles, wanted, floor));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives the same again and again: the search leaves nothing behind', () => {
    const titles = inventProducts(300).map(({ title }) => title);
    const index = buildGramIndex(titles.map(setOf));
    for (const title of titles) {
      const found = similarTo(index, trigrams(title), 0.25);
      expect(found).toEqual(bruteForce(titles, title, 0.25));
      expect(similarTo(index, trigrams(title), 0.25)).toEqual(found);
    }
    expect(index.shared.every(count => count === 0)).toBe(true);
  });

  it('finds the k best, and of equal ones the first', () => {
    fc.assert(
      fc.property(fc.array(titleOf, { maxLength: 40 }), titleOf, fc.nat(6), (titles, wanted, count) => {
        const index = buildGramIndex(titles.map(setOf));
        const best = bruteForce(titles, wanted, 0.2)
          .sort((a, b) => b.similarity - a.similarity || a.doc - b.doc)
          .slice(0, count);
        expect(nearest(index, trigrams(wanted), { count, floor: 0.2 })).toEqual(best);
      }),
    );
  });

  it('lets the caller say who is not meant', () => {
    const index = buildGramIndex(['batik tulis', 'batik tulis', 'batik cap'].map(setOf));
    const found = nearest(index, setOf('batik tulis'), { count: 1, floor: 0.2, accept: doc => doc !== 0 });
    expect(found).toEqual([{ doc: 1, similarity: 1 }]);
  });

  it('finds nothing for a title without letters, in an index of nothing, or for grams that nobody has', () => {
    const index = buildGramIndex(['batik tulis', ''].map(setOf));
    expect(similarTo(index, setOf('!!!'), 0.25)).toEqual([]);
    expect(similarTo(index, setOf('xyz 99'), 0.01)).toEqual([]);
    expect(similarTo(buildGramIndex([]), setOf('batik'), 0.25)).toEqual([]);
  });

  it('counts grams from the rarest', () => {
    const index = buildGramIndex([new Set(['a', 'b']), new Set(['a', 'b']), new Set(['a'])]);
    expect([index.ids.get('b'), index.ids.get('a')]).toEqual([0, 1]);
    expect([...index.postings]).toEqual([0, 2, 5]);
    expect([...index.docs]).toEqual([0, 1, 0, 1, 2]);
  });
});
