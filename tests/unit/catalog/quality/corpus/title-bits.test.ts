import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSimilar, TITLE_BITS, titleBits } from '~/catalog/quality/corpus/title-bits.ts';
import { titleSimilarity, trigrams } from '~/catalog/title-similarity.ts';
import { inventProducts } from './invented-products.ts';

const common = (a: string, b: string) => [...a].filter((bit, at) => bit === '1' && b[at] === '1').length;
const words = fc.constantFrom(
  'keripik',
  'kripik',
  'singkong',
  'batik',
  'tulis',
  'bu siti',
  '250 g',
  'é☕',
  '',
);
const title = fc.array(words, { maxLength: 12 }).map(parts => parts.join(' '));

describe('the bits of a title', () => {
  it('never hide a similarity: the most that they allow is at least what it is', () => {
    fc.assert(
      fc.property(title, title, (one, other) => {
        const [a, b] = [titleBits(one), titleBits(other)];
        const real = titleSimilarity(trigrams(one), trigrams(other));
        expect(mostSimilar(a, common(a.bits, b.bits), b.grams)).toBeGreaterThanOrEqual(real);
      }),
      { numRuns: 500 },
    );
  });

  it('are 1,024 zeros and ones, one for each trigram but for those that fall together', () => {
    const { bits, grams, lost } = titleBits('Emping Melinjo Asin Bu Siti 250 g');
    expect(bits).toHaveLength(TITLE_BITS);
    expect(bits).toMatch(/^[01]+$/);
    expect([...bits].filter(bit => bit === '1')).toHaveLength(grams - lost);
    expect(titleBits('...')).toMatchObject({ grams: 0, lost: 0 });
  });

  it('sort out nearly everything that is not similar', () => {
    const titles = inventProducts(200, { seed: 3 }).map(({ title: each }) => each);
    let [unlike, offered] = [0, 0];
    for (const one of titles.slice(0, 40))
      for (const other of titles) {
        if (titleSimilarity(trigrams(one), trigrams(other)) > 0.15) continue;
        unlike++;
        const [a, b] = [titleBits(one), titleBits(other)];
        if (mostSimilar(a, common(a.bits, b.bits), b.grams) >= 0.4) offered++;
      }
    expect(unlike).toBeGreaterThan(1_000);
    expect(offered / unlike).toBeLessThan(0.02);
  });
});
