import { describe, expect, it } from 'vitest';
import { readTokens } from '~/catalog/amounts/tokens.ts';
import { isMeasure, readUnit, readValue } from '~/catalog/amounts/values.ts';
import { unitOfWord } from '~/catalog/unit.ts';

describe('readValue', () => {
  const read = (text: string) => readValue(readTokens(text), 0, false);

  it.each([
    ['5', [5], 1],
    ['1/4', [0.25], 3],
    ['1 1/2', [1.5], 4],
    ['1½', [1.5], 2],
    ['½', [0.5], 1],
    ['1 setengah', [1.5], 2],
    ['dua puluh', [20], 2],
    ['200-250', [200, 250], 3],
    ['250/500', [250, 500], 3],
    ['100/200/500', [100, 200, 500], 5],
    ['12 3', [12], 1],
    ['500 - 200', [500], 1],
  ])('%s → %j', (text, values, next) => {
    expect(read(text)).toEqual({ values, next });
  });
  it.each(['', 'kopi', '@'])('%j is none', text => {
    expect(read(text)).toBeNull();
  });
});

describe('readUnit', () => {
  const read = (text: string) => {
    const found = readUnit(readTokens(text), 0);
    return found && [found.unit.code, found.next];
  };

  it.each([
    ['gr', ['g', 1]],
    ['m2', ['m2', 2]],
    ['m3', ['m3', 2]],
    ['cm2', ['cm2', 2]],
    ['meter persegi', ['m2', 2]],
    ['meter kubik', ['m3', 2]],
    ['m lari', ['meter', 2]],
    ['m 2', ['meter', 1]],
    ['m²', ['m2', 1]],
    ['grx3', ['g', 1]],
    ['dus', ['dus', 1]],
  ])('%s → %j', (text, unit) => {
    expect(read(text)).toEqual(unit);
  });
  it.each(['kopi', '5', 'hari', 'orang', 'g5', 'gx', ''])('%j is none', text => {
    expect(read(text)).toBeNull();
  });
});

describe('isMeasure', () => {
  it.each([
    ['kg', true],
    ['lusin', true],
    ['botol', false],
    ['dus', false],
  ])('%s: %s', (word, yes) => {
    expect(isMeasure(unitOfWord(word)!)).toBe(yes);
  });
});
