import { describe, expect, it } from 'vitest';
import { guessLanguage } from '~/catalog/quality/text/guess-language.ts';
import { readWords } from '~/catalog/quality/text/read-words.ts';

const known = {
  minWords: 10,
  share: 0.2,
  indonesian: ['yang', 'dan', 'oleh'],
  listing: ['bahan', 'ukuran'],
  javanese: ['sing', 'lan'],
  sundanese: ['anu', 'jeung'],
  english: ['the', 'and'],
};
const guess = (text: string) => guessLanguage(text, readWords(text), known);
const filled = (...words: string[]) =>
  [...words, ...'abcdefghij'.slice(0, 10 - words.length).split('')].join(' ');

describe('guessLanguage', () => {
  it('has no reason to ask about Indonesian', () => {
    expect(guess(filled('yang', 'dan'))).toBeNull();
  });
  it.each([
    ['javanese', 'sing', 'lan'],
    ['sundanese', 'anu', 'jeung'],
    ['english', 'the', 'and'],
  ])('knows %s by its own words', (language, ...words) => {
    expect(guess(filled(...words))).toEqual({ language, percent: 0 });
  });
  it('names the language that has the most words', () => {
    expect(guess(filled('the', 'and', 'the', 'sing', 'lan'))?.language).toBe('english');
  });
  it('says how much is Indonesian', () => {
    expect(guess(filled('yang', 'the', 'and'))).toEqual({ language: 'english', percent: 10 });
  });
  it('does not know a text without any known word', () => {
    expect(guess(filled())).toEqual({ language: 'other', percent: 0 });
  });
  it('passes a list of facts by the words of listings', () => {
    expect(guess(filled('bahan', 'ukuran'))).toBeNull();
    expect(guess(filled('bahan'))?.language).toBe('other');
    expect(guess(filled('bahan', 'yang'))).toBeNull();
  });
  it('does not take a listing word for Indonesian where another language is plain', () => {
    expect(guess(filled('bahan', 'ukuran', 'sing', 'lan'))?.language).toBe('javanese');
  });
  it('is silent below the number of words; figures are none', () => {
    expect(guess('the and the and the and the and the')).toBeNull();
    expect(guess('the and the and the and the and the 12 13 14')).toBeNull();
  });
  it('does not count a doubled word', () => {
    const text = `${filled('the', 'and')} oleh-oleh`;
    expect(guess(text)).toEqual({ language: 'english', percent: 0 });
  });
  it('knows a text of another script by its letters', () => {
    expect(guess('字'.repeat(60))).toEqual({ language: 'other', percent: 0 });
    expect(guess('字'.repeat(59))).toBeNull();
    expect(guess(`${'字'.repeat(60)} ${'huruf '.repeat(12)}`)?.language ?? null).toBeNull();
  });
});
