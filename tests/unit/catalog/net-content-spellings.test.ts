import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNetContents, parseNetContent } from '~/catalog/net-content.ts';

const spellings = readFileSync('tests/fixtures/catalog/net-content-spellings.txt', 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => {
    const at = line.lastIndexOf(' | ');
    return { text: line.slice(0, at), expected: line.slice(at + 3) };
  });

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

function readingOf(text: string): string {
  const read = parseNetContent(text);
  return read ? `${read.dimension} ${rounded(read.amount)} ${rounded(read.total)}` : 'nothing';
}

describe('the list of real spellings', () => {
  it('has at least 300 of them, no two the same, half in titles', () => {
    expect(spellings.length).toBeGreaterThanOrEqual(300);
    expect(new Set(spellings.map(({ text }) => text)).size).toBe(spellings.length);
    expect(spellings.filter(({ text }) => text.split(' ').length >= 4).length).toBeGreaterThan(150);
  });

  it('is read rightly in at least 98 of 100', () => {
    const misses = spellings
      .map(({ text, expected }) => ({ text, expected, read: readingOf(text) }))
      .filter(({ expected, read }) => read !== expected);
    const said = misses.map(({ text, expected, read }) => `${text}: ${read} instead of ${expected}`);
    if (said.length > 0) console.info(`${said.length} of ${spellings.length} misread:\n${said.join('\n')}`);
    expect(misses.length / spellings.length, said.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('does not care about capitals, except in letters that stand for something else', () => {
    const plain = spellings.filter(({ text }) => !/\d\s?[glm]\b/i.test(text) && text !== text.toUpperCase());
    for (const { text } of plain) expect(readingOf(text.toUpperCase()), text).toBe(readingOf(text));
  });

  it('is read the same with more space around', () => {
    for (const { text } of spellings) expect(readingOf(`  ${text}  `), text).toBe(readingOf(text));
  });

  it('is quoted as it stands in the text', () => {
    for (const { text } of spellings) {
      for (const read of findNetContents(text)) expect(text.slice(read.start, read.end)).toBe(read.text);
    }
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...[
      '1',
      '2.500',
      '0,5',
      '½',
      '/',
      '4',
      'x',
      '×',
      '@',
      'isi',
      'kg',
      'gr',
      'ml',
      'l',
      'pcs',
      'dus',
      'lusin',
      '(',
      ')',
    ],
    ...[
      '-',
      'm',
      '2',
      '3',
      'cm',
      "'",
      's',
      'per',
      'setengah',
      'dua',
      'puluh',
      'ratus',
      'botol',
      '=',
      '+',
      '.',
      'Kopi',
    ],
  );
  const jumble = fc
    .array(fc.tuple(words, fc.constantFrom('', ' ')), { maxLength: 60 })
    .map(parts => parts.map(([word, gap]) => word + gap).join(''));

  it('gives positive finite amounts in order, without overlap, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(jumble, fc.string({ unit: 'binary' })), text => {
        let last = 0;
        for (const { start, end, amount, total } of findNetContents(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThanOrEqual(last);
          expect(Number.isFinite(amount) && amount > 0).toBe(true);
          expect(total).toBeGreaterThan(0);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is answered however long and repetitive it is', () => {
    const pieces = [
      '1/',
      'isi ',
      '1 x ',
      '2 dus isi ',
      '1.111',
      'dua ratus ',
      '5 kg ',
      '@ ',
      '(1',
      'kapasitas ',
    ];
    // A reading that grows with the square of the length would not come back before the test's own limit.
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(findNetContents(text).every(({ end }) => end <= text.length)).toBe(true);
    }
  });
});
