import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeListing } from '~/catalog/quality/listing.ts';
import { readWords, wordsOf } from '~/catalog/quality/text/read-words.ts';

const texts = (text: string) => readWords(text).map(word => word.text);

describe('readWords', () => {
  it.each([
    ['Emping Melinjo, 250 g', ['Emping', 'Melinjo', '250', 'g']],
    ['  (asin)-gurih  ', ['asin', 'gurih']],
    ['2x100ml', ['2x100ml']],
    ['a_b', ['a', 'b']],
    ['Crème brûlée', ['Crème', 'brûlée']],
    ['cafe\u0301 enak', ['cafe\u0301', 'enak']],
    ['𝗞𝗲𝗿𝗶𝗽𝗶𝗸 🔥 asin', ['𝗞𝗲𝗿𝗶𝗽𝗶𝗸', 'asin']],
    ['ꦧꦠꦶꦏ꧀ ٤٢', ['ꦧꦠꦶꦏ꧀', '٤٢']],
    ['', []],
    ['--- !!! 🔥', []],
    ['x', ['x']],
  ])('%j', (text, words) => {
    expect(texts(text)).toEqual(words);
  });
  it('knows lower case, place and whether there is a digit', () => {
    expect(readWords('Isi A4')).toEqual([
      { text: 'Isi', low: 'isi', start: 0, end: 3, letters: true },
      { text: 'A4', low: 'a4', start: 4, end: 6, letters: false },
    ]);
    expect(readWords('٤ ½')[0]?.letters).toBe(false);
  });
  it('reads what the pattern reads', () => {
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(anyText, text => {
        const expected = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => [
          word,
          index,
        ]);
        expect(readWords(text).map(({ text: word, start }) => [word, start])).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('wordsOf', () => {
  it('reads a field once', () => {
    const listing = normalizeListing({ title: 'Emping Melinjo', description: 'Asin' });
    expect(wordsOf(listing, 'title').map(word => word.low)).toEqual(['emping', 'melinjo']);
    expect(wordsOf(listing, 'description')).toBe(wordsOf(listing, 'description'));
  });
});
