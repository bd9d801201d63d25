import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BANDS,
  bandsOf,
  HASHES,
  mix,
  shingles,
  signatureOf,
  signatureSimilarity,
} from '~/catalog/quality/corpus/shingle-signature.ts';
import { buildSignatureIndex, descriptionsLike } from '~/catalog/quality/corpus/signature-index.ts';
import { inventProducts, seeded } from './invented-products.ts';

const text = (seed: number, words = 80) => {
  const random = seeded(seed);
  return Array.from({ length: words }, () => `kata${random(900)}`).join(' ');
};

/** The first `kept` words of one text, then words of another. */
const blend = (seed: number, kept: number) =>
  [
    ...text(seed).split(' ').slice(0, kept),
    ...text(seed + 1_000_003)
      .split(' ')
      .slice(kept),
  ].join(' ');

function jaccard(a: Set<number>, b: Set<number>): number {
  const shared = [...a].filter(each => b.has(each)).length;
  return shared / (a.size + b.size - shared);
}

describe('shingles', () => {
  it('are the distinct runs of five words, whatever the case and the marks between', () => {
    expect(shingles(text(1, 30)).size).toBe(26);
    expect(shingles(text(1, 30).toUpperCase().replaceAll(' ', ', '))).toEqual(shingles(text(1, 30)));
    expect(shingles('satu dua tiga empat lima '.repeat(6)).size).toBe(0);
  });

  it('are none of a text below twelve words', () => {
    expect(shingles(text(2, 11)).size).toBe(0);
    expect(shingles(text(2, 12)).size).toBe(8);
    expect(signatureOf('')).toBeNull();
  });

  it('differ when words change places', () => {
    const words = text(3).split(' ');
    expect(jaccard(shingles(words.join(' ')), shingles([...words].reverse().join(' ')))).toBe(0);
  });
});

describe('the signature', () => {
  it('estimates the similarity within four standard errors', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 80 }), (seed, kept) => {
        const [a, b] = [text(seed), blend(seed, kept)];
        const real = jaccard(shingles(a), shingles(b));
        const [one, other] = [signatureOf(a), signatureOf(b)];
        if (!one || !other) throw new Error('too short');
        const error = Math.sqrt((real * (1 - real)) / HASHES);
        expect(Math.abs(signatureSimilarity(one, other) - real)).toBeLessThanOrEqual(4 * error + 1 / HASHES);
      }),
      { seed: 20_261_121, numRuns: 300 },
    );
  });

  it('is unbiased: over many texts the errors cancel', () => {
    let sum = 0;
    const count = 300;
    for (let seed = 1; seed <= count; seed++) {
      const [a, b] = [text(seed), blend(seed, 60)];
      const estimate = signatureSimilarity(signatureOf(a) as Uint32Array, signatureOf(b) as Uint32Array);
      sum += estimate - jaccard(shingles(a), shingles(b));
    }
    // The mean of 300 errors of at most .044 each has a standard error of .0026.
    expect(Math.abs(sum / count)).toBeLessThan(0.01);
  });

  it('spreads every bit and repeats itself', () => {
    const values = Array.from({ length: 4_096 }, (_, n) => mix(n));
    expect(new Set(values).size).toBe(4_096);
    for (let bit = 0; bit < 32; bit++) {
      const ones = values.filter(value => (value >>> bit) & 1).length;
      expect(Math.abs(ones - 2_048)).toBeLessThan(200);
    }
    expect(signatureOf(text(5))).toEqual(signatureOf(text(5)));
  });
});

describe('the index of signatures', () => {
  it('finds all but a few of the descriptions alike by .8, and nothing below the floor', () => {
    const texts = Array.from({ length: 400 }, (_, n) => (n % 2 ? blend(n - 1, 74) : text(n)));
    const index = buildSignatureIndex(texts.map(signatureOf));
    const wanted = { floor: 0.7, count: 10, accept: () => true };
    let [due, found] = [0, 0];
    for (let doc = 0; doc < texts.length; doc += 2) {
      const real = jaccard(shingles(texts[doc] ?? ''), shingles(texts[doc + 1] ?? ''));
      const hits = descriptionsLike(index, doc, wanted);
      for (const hit of hits) expect(hit.similarity).toBeGreaterThanOrEqual(0.7);
      if (real < 0.8) continue;
      due++;
      if (hits.some(hit => hit.doc === doc + 1)) found++;
    }
    expect(due).toBeGreaterThan(150);
    expect(found / due).toBeGreaterThan(0.95);
  });

  it('offers the nearest first, at most as many as asked, and only accepted ones', () => {
    const same = text(9);
    const index = buildSignatureIndex(
      [same, same, null, same, same].map(one => (one ? signatureOf(one) : null)),
    );
    const like = (doc: number, count: number, accept = (_: number) => true) =>
      descriptionsLike(index, doc, { floor: 0.7, count, accept }).map(hit => hit.doc);
    expect(like(3, 10)).toEqual([0, 1, 4]);
    expect(like(3, 2)).toEqual([0, 1]);
    expect(like(3, 10, doc => doc > 0)).toEqual([1, 4]);
    expect(like(2, 10)).toEqual([]);
  });

  it('has as many numbers per text as there are bands, equal for equal texts', () => {
    const [one] = inventProducts(1);
    const signature = signatureOf(`${one?.description} ${text(4)}`) as Uint32Array;
    expect(bandsOf(signature)).toHaveLength(BANDS);
    expect(bandsOf(signature)).toEqual(bandsOf(signature.slice()));
  });
});
