import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areVariants, withoutVariantWords } from '~/catalog/variant-words.ts';

describe('withoutVariantWords', () => {
  it.each([
    ['Kaos Polos Katun Hitam XL', 'kaos polos katun'],
    ['KAOS POLOS KATUN (putih, M)', 'kaos polos katun'],
    ['Keripik Pisang Cokelat 250 g', 'keripik pisang'],
    ['Keripik Pisang 10 x 20 gr', 'keripik pisang'],
    ['Sandal Kulit Pria Ukuran 40', 'sandal kulit pria'],
    ['Sepatu no. 42 kulit', 'sepatu kulit'],
    ['Jaket Parasut Biru Tua 3XL', 'jaket parasut'],
    ['Telur Asin Asap isi 10', 'telur asin asap'],
    ['Kelapa Muda Segar', 'kelapa muda segar'],
    ['Meja Rapat 120 x 60 cm', 'meja rapat'],
    ['Keranjang Rotan Besar', 'keranjang rotan'],
    ['Servis AC Setengah PK', 'servis ac setengah pk'],
    ['Buku Tulis 38 Lembar', 'buku tulis'],
    ['Merah Putih', ''],
  ])('%s → %s', (title, rest) => {
    expect(withoutVariantWords(title)).toBe(rest);
  });
  it('keeps colours where they tell kinds apart', () => {
    expect(withoutVariantWords('Gula Merah Tua 1 kg', false)).toBe('gula merah tua');
    expect(areVariants('Bawang Merah 1 kg', 'Bawang Putih 1 kg', false)).toBe(false);
    expect(areVariants('Bawang Merah 1 kg', 'Bawang Merah 5 kg', false)).toBe(true);
  });
  it('is stable: what is left has nothing more to take', () => {
    const word = fc.constantFrom(
      'kaos',
      'hitam',
      'xl',
      '250',
      'g',
      'ukuran',
      '40',
      'rotan',
      'besar',
      'biru',
      'tua',
      'x',
      'isi',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), words => {
        const once = withoutVariantWords(words.join(' '));
        expect(once.split(' ').filter(one => one !== '' && !(words as string[]).includes(one))).toEqual([]);
      }),
    );
  });
});

describe('areVariants', () => {
  it.each([
    ['Kaos Polos Hitam M', 'Kaos Polos Putih XL'],
    ['Kopi Robusta 100 g', 'Kopi Robusta 1/4 kg'],
    ['Madu Randu 350 ml', 'Madu Randu'],
  ])('%s and %s', (one, other) => {
    expect(areVariants(one, other)).toBe(true);
    expect(areVariants(other, one)).toBe(true);
  });
  it.each([
    ['Kopi Robusta 100 g', 'Kopi Arabika 100 g'],
    ['Kopi Robusta 100 g', 'KOPI ROBUSTA, 100 g'],
    ['Merah 100 g', 'Putih 200 g'],
    ['Kemeja Lengan Panjang M', 'Kemeja Lengan Pendek M'],
  ])('not %s and %s', (one, other) => {
    expect(areVariants(one, other)).toBe(false);
  });
});
