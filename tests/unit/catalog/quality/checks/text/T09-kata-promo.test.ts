import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T09-kata-promo';

describe(id, () => {
  it.each([
    ['Keripik MURAH 250 g', 'MURAH'],
    ['Batik tulis best seller', 'best seller'],
    ['Batik tulis best-seller', 'best-seller'],
    ['Sabun cuci, diskon!', 'diskon'],
    ['Kopi bubuk (COD)', 'COD'],
  ])('catches %j', (title, word) => {
    const found = reportsOf(id, { title });
    expect(found.map(({ evidence }) => evidence)).toEqual([word]);
    expect(title.slice(found[0]?.span?.start, found[0]?.span?.end)).toBe(word);
  });
  it.each(['Buku murahan kertas', 'Kode barang CODA 7', 'Meja tulis gratisan', 'Wholesaler kopi'])(
    'passes %j: only whole words count',
    title => {
      expect(codesOf(id, { title })).toEqual([]);
    },
  );
  it('reports each word of title and description', () => {
    const found = reportsOf(id, { title: 'Promo kopi murah', description: 'Gratis sendok.' });
    expect(found.map(({ field, evidence }) => [field, evidence])).toEqual([
      ['title', 'Promo'],
      ['title', 'murah'],
      ['description', 'Gratis'],
    ]);
  });
  it.each([
    'Pisang Sale Goreng 200 g',
    'Sale pisang ambon basah',
    'Tenda Promosi 2 x 2 m',
    'Minyak ikan cod 100 ml',
    'Souvenir promosi kantor',
  ])('passes %j: the goods are called so', title => {
    expect(codesOf(id, { title })).toEqual([]);
  });
  it('passes the name of the brand or the business', () => {
    const title = 'Kecap Manis Laris Manis 600 ml';
    expect(codesOf(id, { title })).toEqual(['promo-word']);
    expect(codesOf(id, { title, brand: 'Laris Manis' })).toEqual([]);
    expect(codesOf(id, { title, vendor: { names: ['UD Laris Manis'] } })).toEqual([]);
    expect(codesOf(id, { title: `${title} promo`, brand: 'Laris Manis' })).toEqual(['promo-word']);
  });
  it("knows no words of its own: they are the profile's", () => {
    expect(codesOf(id, { title: 'Kopi murah' }, { words: [] })).toEqual([]);
    expect(codesOf(id, { title: 'Kopi mantap' }, { words: ['mantap'] })).toEqual(['promo-word']);
  });
});
