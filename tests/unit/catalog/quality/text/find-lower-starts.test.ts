import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLowerStarts } from '~/catalog/quality/text/find-lower-starts.ts';

const starts = (text: string, abbreviations: string[] = [], most = 9) =>
  findLowerStarts(text, abbreviations, most).map(({ start, end }) => text.slice(start, end));

describe('findLowerStarts', () => {
  it.each([
    ['emping asin', ['emping']],
    ['Emping. asin! gurih? renyah', ['asin', 'gurih', 'renyah']],
    ['Emping.\nasin', ['asin']],
    ['"Emping." asin', ['asin']],
    ['Emping!!! asin', ['asin']],
    ['Emping?! asin', ['asin']],
    ['oleh-oleh khas', ['oleh-oleh']],
    ['Emping… asin', []],
    ['Emping... asin', []],
    ['Emping.asin', []],
    ['Emping. 250 g', []],
    ['a.n. siti', ['a']],
    ['1. asin 2. manis', []],
    ['Tn. a. b', ['a']],
    ['', []],
  ])('%j', (text, words) => {
    expect(starts(text)).toEqual(words);
  });
  it('goes on behind an abbreviation of the list, whatever its case', () => {
    expect(starts('Asin, dll. untuk rapat. murni', ['dll'])).toEqual(['murni']);
    expect(starts('Asin, DLL. untuk rapat', ['dll'])).toEqual([]);
    expect(starts('Asin, dll! untuk rapat', ['dll'])).toEqual(['untuk']);
  });
  it('stops at the number asked for', () => {
    expect(starts('a. b! c! d! e! f!', [], 2)).toHaveLength(2);
  });
  it('marks words that begin with a small letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        for (const word of starts(text)) expect(word).toMatch(/^\p{Ll}/u);
      }),
    );
  });
});
