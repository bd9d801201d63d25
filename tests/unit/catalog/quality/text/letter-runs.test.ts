import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddRun } from '~/catalog/quality/text/letter-runs.ts';
import { readWords } from '~/catalog/quality/text/read-words.ts';

const limits = { equal: 5, consonants: 5, vowels: 5 };
const odd = (text: string, given = limits) => {
  const [word] = readWords(text);
  return word ? oddRun(word, given) : null;
};

describe('oddRun', () => {
  it.each([
    ['enaaaaak', 'equal'],
    ['hmmmmm', 'equal'],
    ['asdfjkl', 'consonants'],
    ['aeiou', 'vowels'],
    ['EnAaAaAk', 'equal'],
    ['éeeeee', 'equal'],
  ])('%s: %s', (text, kind) => {
    expect(odd(text)).toBe(kind);
  });
  it.each([
    ...[
      'bangkrut',
      'strengthen',
      'angstrom',
      'khsyangny',
      'lightstick',
      'matchstick',
      'instruksi',
      'transkrip',
    ],
    ...['BPJSTK', 'XXXXXL', 'xxxxxs', 'bcdfg1', 'aaaaa1', 'aaaa', 'bcdf', 'aiue', 'éàüöäí', 'ꦧꦧꦧꦧ'],
  ])('%s is in order', text => {
    expect(odd(text)).toBeNull();
  });
  it('counts a pair as one sound, and only once', () => {
    expect(odd('ngbcd')).toBeNull();
    expect(odd('ngbcdf')).toBe('consonants');
    expect(odd('ngngng')).toBeNull();
    expect(odd('ngngngngng')).toBe('consonants');
  });
  it('y ends a run: it is a vowel as often as not', () => {
    expect(odd('rhythm')).toBeNull();
    expect(odd('bcdyfgj')).toBeNull();
  });
  it('follows the limits', () => {
    expect(odd('enaaak', { ...limits, equal: 3 })).toBe('equal');
    expect(odd('bcd', { ...limits, consonants: 3 })).toBe('consonants');
  });
  it('finds nothing in words of open syllables', () => {
    const syllable = fc.constantFrom('ba', 'ci', 'du', 'nga', 'nyi', 'kho', 'sye', 'kan', 'ter');
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), parts => {
        expect(odd(parts.join(''))).toBeNull();
      }),
    );
  });
});
