import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countContentWords } from '~/catalog/quality/text/count-content-words.ts';
import { readWords } from '~/catalog/quality/text/read-words.ts';

const counts = (text: string, passing: string[] = []) =>
  Object.fromEntries(
    countContentWords(text, readWords(text), passing).map(({ word, count }) => [word.toLowerCase(), count]),
  );

describe('countContentWords', () => {
  it('counts words in any case', () => {
    expect(counts('Tas kulit, TAS kain')).toEqual({ tas: 2, kulit: 1, kain: 1 });
  });
  it('counts a doubled word once, three in a row three times', () => {
    expect(counts('kupu-kupu')).toEqual({ kupu: 1 });
    expect(counts('mata mata')).toEqual({ mata: 1 });
    expect(counts('murah murah murah')).toEqual({ murah: 3 });
    expect(counts('tas, tas')).toEqual({ tas: 2 });
    expect(counts('kupu-kupu dan kupu-kupu')).toEqual({ kupu: 2, dan: 1 });
  });
  it('passes short words, figures and words of the list', () => {
    expect(counts('la la 12 12 a4 a4 dengan tas', ['Dengan'])).toEqual({ tas: 1 });
  });
  it('knows where the last one stands', () => {
    const text = 'Tas a tas b tas-tas';
    const [found] = countContentWords(text, readWords(text), []);
    expect(text.slice(found?.last.start)).toBe('tas');
  });
  it('counts words that stand apart as often as they stand there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('tas', 'kain', 'kulit'), { maxLength: 12 }), words => {
        const found = counts(words.join(', '));
        for (const word of new Set(words)) {
          expect(found[word]).toBe(words.filter(each => each === word).length);
        }
      }),
    );
  });
});
