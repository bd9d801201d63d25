import { describe, expect, it } from 'vitest';
import { U06 } from '~/catalog/quality/checks/unit/U06-varian-jadi-barang.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'U06-varian-jadi-barang';
const beside = (title: string, ...own: string[]) => ({
  title,
  around: {
    own: own.map((other, at) => ({
      productId: `p${at}`,
      title: other,
      similarity: 0.6,
      priceRupiah: null,
      samePhotos: 0,
    })),
  },
});

describe(id, () => {
  it.each([
    ['Keripik Pisang Cokelat 100 g', 'Keripik Pisang Cokelat 1/4 kg'],
    ['Kaos Polos Katun Hitam XL', 'KAOS POLOS KATUN - putih, M'],
    ['Sepatu Kulit Pria Ukuran 40', 'Sepatu kulit pria ukuran 42'],
    ['Keranjang Rotan Besar', 'Keranjang Rotan Kecil'],
    ['Telur Asin Asap isi 6', 'Telur Asin Asap isi 10'],
    ['Meja Tulis Jati 100 cm', 'Meja Tulis Jati 120 cm'],
    ['Jaket Parasut Biru Tua', 'Jaket Parasut Hijau'],
  ])('catches %s beside %s', (title, other) => {
    expect(codesOf(id, beside(title, other))).toEqual(['variant-as-product']);
  });
  it.each([
    ['Keripik Pisang Cokelat 100 g', 'Keripik Singkong Balado 100 g'],
    ['Keripik Pisang Cokelat 100 g', 'Keripik pisang cokelat 100 g'],
    ['Kemeja Batik Lengan Panjang', 'Kemeja Batik Lengan Pendek'],
    ['Servis AC Setengah PK', 'Servis AC Satu PK'],
    ['Map 50', 'Map 20'],
  ])('passes %s beside %s', (title, other) => {
    expect(codesOf(id, beside(title, other))).toEqual([]);
  });
  it('takes a colour of food for a kind, but not a size', () => {
    const rice = (title: string, other: string) => ({ ...beside(title, other), category: 'beras-palawija' });
    expect(codesOf(id, rice('Beras Merah Organik', 'Beras Hitam Organik'))).toEqual([]);
    expect(codesOf(id, rice('Beras Merah Organik 1 kg', 'Beras Merah Organik 5 kg'))).toEqual([
      'variant-as-product',
    ]);
  });
  it('reports once, however many there are, and names the first', () => {
    const given = beside('Kaos Polos Katun M', 'Rompi Kanvas M', 'Kaos Polos Katun L', 'Kaos Polos Katun XL');
    expect(reportsOf(id, given)).toMatchObject([{ data: { title: 'Kaos Polos Katun L', count: 2 } }]);
  });
  it('does not look at titles that are too unlike', () => {
    expect(codesOf(id, beside('Kaos Polos M', 'Kaos Polos L'), { similarity: 0.7 })).toEqual([]);
  });
  it('does not apply to a lonely product', () => {
    expect(U06.meta.appliesTo(contextOf({ title: 'Kaos Polos M' }))).toBe(false);
  });
});
