import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOwners,
  FREQUENT,
  likelyWords,
  oneEditAway,
  plainWords,
  rareWords,
  type WordBook,
} from '~/catalog/quality/corpus/likely-words.ts';

const bookOf = (owners: Record<string, number>, brands: string[] = []): WordBook => ({
  owners: word => owners[word] ?? 0,
  isBrand: word => brands.includes(word),
});
const many = { singkong: 40, keripik: 90, garansi: 30, sticker: 12, sedikit: FREQUENT - 1 };
const said = (title: string, book = bookOf(many)) => likelyWords(title, book).map(({ instead }) => instead);

/** Optimal string alignment, the textbook way. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) (table[0] as number[])[j] = j;
  const at = (i: number, j: number) => table[i]?.[j] as number;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const exchanged = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, exchanged);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = least;
    }
  return at(a.length, b.length);
}

const word = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcde'), minLength: min, maxLength: max });

describe('the words of a title', () => {
  it('are those of six letters and more, without digits, each once', () => {
    expect(plainWords('Keripik SINGKONG keripik 250gr merk5 Bu Siti, pedas!')).toEqual([
      'keripik',
      'singkong',
    ]);
    expect(plainWords('Kopi café spesial')).toEqual(['spesial']);
  });

  it('are rare when at most one owner writes them and no brand is named so', () => {
    const book = bookOf({ keripik: 2, langka: 1 }, ['mereknya']);
    expect(rareWords('keripik langka mereknya tiadalah', book)).toEqual(['langka', 'tiadalah']);
  });

  it('are counted once per vendor, in any order of the products', () => {
    const titles = [
      { vendorId: 'b', title: 'keripik singkong' },
      { vendorId: 'a', title: 'keripik pisang' },
      { vendorId: 'b', title: 'KERIPIK talas' },
    ];
    for (const order of [titles, [...titles].reverse()])
      expect(Object.fromEntries(countOwners(order))).toEqual({ keripik: 2, singkong: 1, pisang: 1 });
  });
});

describe('one edit away', () => {
  it('are only words at distance one with the same first letter', () => {
    fc.assert(
      fc.property(word(6, 10), given => {
        for (const other of oneEditAway(given)) {
          expect(edits(given, other)).toBe(1);
          expect(other[0]).toBe(given[0]);
          expect(other.length).toBeGreaterThanOrEqual(6);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are all of them, exchanges apart in shorter words', () => {
    const edit = fc.constantFrom('drop', 'add', 'swap', 'exchange');
    fc.assert(
      fc.property(word(7, 11), edit, fc.nat(), fc.constantFrom(...'abcde'), (given, kind, where, letter) => {
        const at = 1 + (where % (given.length - 2));
        const [before, after] = [given.slice(0, at), given.slice(at)];
        const [first = '', second = ''] = after;
        const other = {
          drop: before + after.slice(1),
          add: before + letter + after,
          swap: before + second + first + after.slice(2),
          exchange: before + letter + after.slice(1),
        }[kind];
        fc.pre(other !== given);
        const near = oneEditAway(given);
        // An exchange that is a swap too is offered as one.
        if (kind !== 'exchange' || given.length >= 9) expect(near).toContain(other);
        expect(new Set(near).size).toBe(near.length);
      }),
      { numRuns: 300 },
    );
    expect(oneEditAway('abcdeabc')).not.toContain('abcdeebc');
    expect(oneEditAway('abcdeabcd')).toContain('abcdeebcd');
  });
});

describe('likely words', () => {
  it('name the usual spelling of a slip, and how many write it', () => {
    expect(likelyWords('Keripik Singkog 250 g', bookOf(many))).toEqual([
      { word: 'singkog', instead: 'singkong', count: 40 },
    ]);
    expect(said('kerpiik singkong garasni')).toEqual(['keripik', 'garansi']);
  });

  it('leave words alone that others write too, brands, and what is not usual enough', () => {
    expect(said('singkog', bookOf({ ...many, singkog: 2 }))).toEqual([]);
    expect(said('singkog', bookOf({ ...many, singkog: 1 }))).toEqual(['singkong']);
    expect(said('singkog', bookOf(many, ['singkog']))).toEqual([]);
    expect(said('sedikitt')).toEqual([]);
  });

  it('leave short words, other first letters and plurals alone', () => {
    expect(said('label', bookOf({ kabel: 90 }))).toEqual([]);
    expect(said('karung', bookOf({ sarung: 90 }))).toEqual([]);
    expect(said('stickers')).toEqual([]);
    expect(said('panggang', bookOf({ pinggang: 90 }))).toEqual([]);
  });

  it('choose the more frequent of two, and of equal ones the first by the alphabet', () => {
    expect(said('garansii', bookOf({ garansi: 30, garansiki: 90 }))).toEqual(['garansiki']);
    expect(said('garansix', bookOf({ garansixb: 30, garansixa: 30 }))).toEqual(['garansixa']);
  });
});
