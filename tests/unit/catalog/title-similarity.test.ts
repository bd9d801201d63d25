import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  median,
  nearestTitles,
  neighboursOfEach,
  normalizeTitle,
  titleSimilarity,
  trigrams,
} from '~/catalog/title-similarity.ts';

const alike = (a: string, b: string) => titleSimilarity(trigrams(a), trigrams(b));

describe('normalizeTitle', () => {
  it('keeps letters and digits and single spaces', () => {
    expect(normalizeTitle('  Keripik–Singkong,  250g! ')).toBe('keripik singkong 250g');
  });
  it('turns look-alike letters into plain ones', () => {
    expect(normalizeTitle('ＥＭＰＩＮＧ ①')).toBe('emping 1');
  });
  it('of nothing but signs is empty', () => {
    expect(normalizeTitle('—!?')).toBe('');
  });
});

describe('titleSimilarity', () => {
  it('is 1 for the same title in other letters and signs', () => {
    expect(alike('Emping Melinjo 250 g', 'EMPING-MELINJO (250 g)')).toBe(1);
  });
  it('is 0 where nothing is shared', () => {
    expect(alike('kursi rotan', 'emping')).toBe(0);
  });
  it('is 0 for an empty title', () => {
    expect(alike('', '')).toBe(0);
  });
  it('ranks a variant above another product', () => {
    const own = 'Emping Melinjo Asin 250 g';
    expect(alike(own, 'Emping melinjo manis 250 g')).toBeGreaterThan(alike(own, 'Keripik tempe 250 g'));
  });
  it('lies between 0 and 1 and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const value = alike(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(alike(b, a)).toBe(value);
      }),
    );
  });
});

describe('nearestTitles', () => {
  const peers = [
    { title: 'Kursi rotan', priceRupiah: 900_000 },
    { title: 'Emping melinjo manis 250 g', priceRupiah: 48_000 },
    { title: 'Emping melinjo asin 250 g', priceRupiah: 45_000 },
    { title: 'Emping melinjo asin 500 g', priceRupiah: 0 },
  ];

  it('gives the best first and no more than asked', () => {
    const found = nearestTitles('Emping Melinjo Asin 250 g', peers, 2);
    expect(found.map(peer => peer.priceRupiah)).toEqual([45_000, 48_000]);
    expect(found[0]?.similarity).toBe(1);
  });
  it('leaves out peers without a price', () => {
    expect(nearestTitles('Emping', peers, 10)).toHaveLength(3);
  });
  it('of no peers is empty', () => {
    expect(nearestTitles('Emping', [], 3)).toEqual([]);
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 2, 3], 2.5],
    [[10, 10], 10],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
  it('of nothing is NaN, which no comparison passes', () => {
    expect(median([])).toBeNaN();
  });
  it('lies between the smallest and the largest, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1 }), values => {
        const found = median(values);
        expect(found).toBeGreaterThanOrEqual(Math.min(...values));
        expect(found).toBeLessThanOrEqual(Math.max(...values));
        expect(median([...values].reverse())).toBe(found);
      }),
    );
  });
});

describe('neighboursOfEach', () => {
  const row = (group: string, title: string, priceRupiah = 1_000) => ({ group, title, priceRupiah });
  const words = ['emping', 'melinjo', 'asin', 'manis', 'kursi', 'rotan', '250', 'g', 'besar', 'Bu Siti'];
  it('never gives the row itself, nor one of another group', () => {
    const rows = [row('a', 'Emping melinjo'), row('a', 'Emping asin'), row('b', 'Emping melinjo')];
    expect(neighboursOfEach(rows, 10).map(near => near.map(({ title }) => title))).toEqual([
      ['Emping asin'],
      ['Emping melinjo'],
      [],
    ]);
  });
  it('carries price and similarity, best first, no more than asked for', () => {
    const rows = [row('a', 'Emping melinjo asin'), row('a', 'Emping melinjo', 45_000), row('a', 'Emping')];
    const [near] = neighboursOfEach(rows, 1);
    expect(near).toEqual([
      {
        title: 'Emping melinjo',
        priceRupiah: 45_000,
        similarity: alike('Emping melinjo asin', 'Emping melinjo'),
      },
    ]);
  });
  it('finds what a search one by one finds', () => {
    const title = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
      .map(list => list.join(' '));
    fc.assert(
      fc.property(fc.array(title, { minLength: 2, maxLength: 12 }), titles => {
        const rows = titles.map((each, at) => row('a', each, at + 1));
        const found = neighboursOfEach(rows, 3);
        rows.forEach((own, at) => {
          const slow = nearestTitles(
            own.title,
            rows.filter((_, other) => other !== at),
            3,
          ).filter(({ similarity }) => similarity > 0);
          expect(found[at]?.map(({ similarity }) => similarity)).toEqual(
            slow.map(({ similarity }) => similarity),
          );
        });
      }),
    );
  });
  it('gives an empty title no neighbours', () => {
    expect(neighboursOfEach([row('a', ''), row('a', '—')], 3)).toEqual([[], []]);
  });
});
