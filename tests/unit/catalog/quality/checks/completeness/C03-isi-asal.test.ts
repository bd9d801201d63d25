import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, flawless, reportsOf } from '../../example-context.ts';

const id = 'C03-isi-asal';
const title = 'Emping Melinjo Asin 250 g';

describe(id, () => {
  it.each([
    '-',
    '--',
    '.',
    '...',
    'xxx',
    'XXXX',
    'test',
    'Tes',
    'asdf',
    'qwerty',
    'n/a',
    'N.A.',
    '***',
    'aaaa',
    'null',
    '(-)',
  ])('catches the brand %j', brand => {
    expect(reportsOf(id, { title, brand })).toMatchObject([
      { code: 'filler-value', field: 'brand', evidence: brand, data: { value: brand } },
    ]);
  });
  it.each([
    'Bu Siti',
    'Tanpa merek',
    'tidak ada',
    'Testa',
    'ABC Jaya',
    'X',
    '3M',
    'Naga',
    'AAA Batik',
    '168',
  ])('passes the brand %j', brand => {
    expect(codesOf(id, { title, brand })).toEqual([]);
  });
  it.each([
    [{ title: 'test' }, 'title'],
    [{ title, description: 'asdf' }, 'description'],
    [{ title, netContent: '-' }, 'netContent'],
    [{ title, attributes: { bahan: 'xxx' } }, 'attributes'],
    [{ title, variants: [{ name: '...' }] }, 'variants'],
  ])('points at the field of %j', (given, field) => {
    expect(reportsOf(id, given)).toMatchObject([{ code: 'filler-value', field }]);
  });
  it('names at most three fillers', () => {
    const given = {
      title: 'test',
      description: '-',
      brand: '-',
      netContent: '-',
      attributes: { bahan: '-' },
    };
    expect(codesOf(id, given)).toEqual(['filler-value', 'filler-value', 'filler-value']);
  });
  it('catches the same words in three fields, once', () => {
    const given = { title: 'Kursi Rotan', brand: 'kursi rotan', description: 'Kursi rotan.' };
    expect(reportsOf(id, given)).toMatchObject([
      { code: 'same-value', field: 'brand', evidence: 'kursi rotan' },
    ]);
    expect(codesOf(id, { ...given, description: 'Kursi rotan alami untuk ruang tamu' })).toEqual([]);
  });
  it('lets numbers be equal: five days here, five pieces there', () => {
    expect(
      codesOf(id, { title, attributes: { 'minimal-pesan': '5', 'lama-pesan': '5', tenaga: '5' } }),
    ).toEqual([]);
  });
  it('finds nothing in a listing without flaw', () => {
    expect(codesOf(id, flawless)).toEqual([]);
  });
  it('never takes a sentence for a filler', () => {
    const word = fc.constantFrom('emping', 'asin', 'tes', 'isi', 'rasa', '250', 'g');
    const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map(words => words.join(' '));
    fc.assert(
      fc.property(sentence, description => {
        expect(codesOf(id, { title, description })).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
