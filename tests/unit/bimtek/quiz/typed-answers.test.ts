import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPattern } from '~/bimtek/quiz/match-pattern.ts';
import { readNumber } from '~/bimtek/quiz/read-number.ts';

describe('numbers as people write them', () => {
  it.each([
    ['15', 15],
    [' 1.250.000 ', 1_250_000],
    ['Rp 1.250.000', 1_250_000],
    ['rp. 1.250.000,50', 1_250_000.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.500', 1500],
    ['1.5000', 1.5],
    ['11 %', 11],
    ['-3', -3],
    ['−3', -3],
    ['50 juta', 50_000_000],
    ['Rp 1,5 juta', 1_500_000],
    ['50jt', 50_000_000],
    ['15 ribu', 15_000],
    ['2 miliar', 2_000_000_000],
    ['50 million', 50_000_000],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', 'lima', '1.2.3', '1,2,3', '12a', '0x10', '1e5', 'Infinity', 'juta', 'lima juta'])(
    'not %j',
    text => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it('reads every grouped amount back', () => {
    fc.assert(
      fc.property(fc.nat(), amount => {
        expect(readNumber(`Rp ${amount.toLocaleString('id-ID')}`)).toBe(amount);
      }),
    );
  });
});

describe('patterns', () => {
  it.each([
    ['P-IRT', 'p-irt', true],
    ['nomor p-irt 15 angka', '*p-irt*', true],
    ['abc', 'a*c', true],
    ['ac', 'a*c', true],
    ['abd', 'a*c', false],
    ['', '', true],
    ['', '*', true],
    ['x', '', false],
    ['a.c', 'abc', false],
  ])('%j fits %j: %s', (typed, pattern, fits) => {
    expect(matchPattern(typed, pattern)).toBe(fits);
  });

  it('agrees with the plain meaning of a star', () => {
    const text = fc.stringMatching(/^[ab]{0,8}$/);
    const mask = fc.stringMatching(/^[ab*]{0,5}$/);
    fc.assert(
      fc.property(text, mask, (typed, pattern) => {
        const plain = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
        expect(matchPattern(typed, pattern)).toBe(plain.test(typed));
      }),
    );
  });

  it('stays quick with many stars', () => {
    expect(matchPattern('a'.repeat(500), `${'*a'.repeat(100)}b`)).toBe(false);
  });
});
