import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrices } from '~/catalog/quality/price/find-prices.ts';

const texts = (text: string) => findPrices(text).map(found => found.text);

describe('findPrices', () => {
  it.each([
    ['Emping Rp 45.000', 'Rp 45.000'],
    ['Emping Rp45000 saja', 'Rp45000'],
    ['Rp. 12.500,00 per bungkus', 'Rp. 12.500,00'],
    ['IDR 15 rb', 'IDR 15 rb'],
    ['Kopi 15rb', '15rb'],
    ['Kopi 15 ribu saja', '15 ribu'],
    ['sekitar 150ribuan', '150ribuan'],
    ['Kursi 1,5 juta', '1,5 juta'],
    ['harga: 25.000', 'harga: 25.000'],
    ['Harganya 25.000 saja', 'Harganya 25.000'],
    ['cuma 15k', 'cuma 15k'],
    ['mulai dari 20.000', 'mulai dari 20.000'],
    ['Beras 15.000/kg', '15.000/kg'],
    ['Beras 15.000,-', '15.000,-'],
  ])('%s', (text, price) => {
    expect(texts(text)).toEqual([price]);
  });
  it.each([
    'Kue pia isi 10',
    'Kabel HDMI 4K 8K',
    'Mouse gaming 12K DPI',
    'Power bank 10.000 mAh',
    'Lampu tahan 100 ribu jam',
    'Dipakai 50 ribu orang',
    'Bor listrik RP 250',
    'Emas 24k',
    'Sejak tahun 2024',
    'Logitech K380, K-380',
    'Kertas 70 gsm 500 lembar',
    'Ukuran 1.200 x 800 mm',
    'harga terjangkau',
    '10.000 lumen',
    'Rp',
    '',
  ])('lets "%s" pass', text => {
    expect(texts(text)).toEqual([]);
  });
  it('finds several, in their places', () => {
    const text = 'Satu Rp 10.000, tiga 25rb, lima 40.000,-';
    const found = findPrices(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Rp 10.000', '25rb', '40.000,-']);
    expect(found.map(each => each.text)).toEqual(['Rp 10.000', '25rb', '40.000,-']);
  });
  it('gives spans inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        for (const { start, end, text: found } of findPrices(text))
          expect(text.slice(start, end)).toBe(found);
      }),
    );
  });
  it('stays quick on long runs of digits and dots', () => {
    expect(texts('1.'.repeat(10_000))).toEqual([]);
    expect(texts('123.456'.repeat(2_000)).length).toBeLessThan(3);
  });
});
