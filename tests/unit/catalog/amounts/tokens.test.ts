import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fractionOfSign,
  isFraction,
  readNumberWords,
  readTokens,
  valueOfDigits,
} from '~/catalog/amounts/tokens.ts';

describe('readTokens', () => {
  const shown = (text: string) => readTokens(text).map(token => `${token.glued ? '+' : ''}${token.text}`);

  it.each([
    ['Kopi 250gr', ['Kopi', '250', '+gr']],
    ['1.250,5 g', ['1.250,5', 'g']],
    ['10,', ['10', '+,']],
    ['2x100ml', ['2', '+x', '+100', '+ml']],
    ['1½ kg', ['1', '+½', 'kg']],
    ['m² m2', ['m²', 'm', '+2']],
    ["12's", ['12', "+'", '+s']],
    ['\u00a0 a\tb ', ['a', 'b']],
    ['Größe', ['Größe']],
    ['', []],
  ])('%j', (text, tokens) => {
    expect(shown(text)).toEqual(tokens);
  });
  it('says what each is', () => {
    expect(readTokens('Isi 5 ½ @').map(({ kind, word }) => [kind, word])).toEqual([
      ['word', 'isi'],
      ['number', '5'],
      ['fraction', '½'],
      ['sign', '@'],
    ]);
  });
  it('leaves out nothing but space, and keeps every place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const tokens = readTokens(text);
        expect(tokens.map(token => token.text).join('')).toBe(text.replace(/\s/g, ''));
        for (const { start, end, text: written } of tokens) expect(text.slice(start, end)).toBe(written);
      }),
    );
  });
});

describe('valueOfDigits', () => {
  it.each([
    ['250', false, 250],
    ['1.500', false, 1500],
    ['1.250,5', false, 1250.5],
    ['1.000.000', false, 1_000_000],
    ['0,5', false, 0.5],
    ['0.250', false, 0.25],
    ['1,5', true, 1.5],
    ['1,250', false, 1.25],
    ['1,250', true, 1250],
    ['1,000,000', false, 1_000_000],
    ['12.75', false, 12.75],
    ['1.2.3', false, Number.NaN],
    ['1234567890', false, Number.NaN],
    ['', false, Number.NaN],
  ])('%s (small: %s) is %d', (digits, small, value) => {
    expect(valueOfDigits(digits, small)).toBe(value);
  });
  it('reads what Indonesians write back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), value => {
        expect(valueOfDigits(value.toLocaleString('id-ID'), false)).toBe(value);
        expect(valueOfDigits(String(value), true)).toBe(value);
      }),
    );
  });
});

describe('fractions', () => {
  it.each([
    [1, 4],
    [1, 2],
    [3, 4],
    [2, 3],
    [3, 8],
    [1, 10],
  ])('%d/%d is one', (above, below) => {
    expect(isFraction(above, below)).toBe(true);
  });
  it.each([
    [250, 500],
    [5, 10],
    [2, 4],
    [0, 4],
    [4, 4],
    [1, 7],
    [1.5, 2],
    [1, 0],
  ])('%d/%d is none', (above, below) => {
    expect(isFraction(above, below)).toBe(false);
  });
  it('have signs', () => {
    expect(fractionOfSign('¾')).toBe(0.75);
    expect(fractionOfSign('x')).toBeNaN();
  });
});

describe('readNumberWords', () => {
  const inWords = (text: string) => readNumberWords(readTokens(text.toLowerCase()), 0)?.value ?? null;

  it.each([
    ['setengah', 0.5],
    ['seperempat', 0.25],
    ['tiga perempat', 0.75],
    ['satu setengah', 1.5],
    ['dua', 2],
    ['sepuluh', 10],
    ['dua belas', 12],
    ['dua puluh lima', 25],
    ['seratus', 100],
    ['seratus lima puluh', 150],
    ['dua ratus lima puluh', 250],
    ['seribu', 1000],
  ])('%s is %d', (words, value) => {
    expect(inWords(words)).toBe(value);
  });
  it.each(['kopi', 'puluh', '', '5'])('%j is no number', words => {
    expect(inWords(words)).toBeNull();
  });
  it('stops where the words stop', () => {
    expect(readNumberWords(readTokens('dua puluh kilo'), 0)?.next).toBe(2);
  });
});
