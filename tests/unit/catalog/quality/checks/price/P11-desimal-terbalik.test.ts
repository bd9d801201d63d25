import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'P11-desimal-terbalik';

const typed = (priceText: string, priceRupiah: number | null = null) => ({
  title: 'Kopi bubuk robusta',
  priceText,
  priceRupiah,
});

describe(id, () => {
  it.each([
    ['12,500', 12_500],
    ['Rp 12,500', 12_500],
    ['12.5', 12_500],
    ['12,5', 12_500],
    ['12.50', 12_500],
  ])('asks about "%s": Rp %d?', (text, perhaps) => {
    expect(reportsOf(id, typed(text, perhaps))).toMatchObject([
      { code: 'price-decimal', evidence: text, data: { text, perhaps } },
    ]);
  });
  it('asks about sen', () => {
    expect(reportsOf(id, typed('12.500,75'))).toMatchObject([
      { code: 'price-with-sen', data: { perhaps: 12_500 } },
    ]);
  });
  it.each(['12500', '12.500', 'Rp 12.500', '12.500,00', '12.500,-', '1.250.000', '1,250,000', ''])(
    'lets "%s" pass',
    text => {
      expect(codesOf(id, typed(text))).toEqual([]);
    },
  );
  it('finds a price that was taken for a thousandth of what stands there', () => {
    expect(codesOf(id, typed('12.500', 12.5))).toEqual(['price-decimal']);
    expect(codesOf(id, typed('12.500', 12_500))).toEqual([]);
  });
  it('leaves what it cannot read to the form', () => {
    expect(codesOf(id, typed('dua belas ribu'))).toEqual([]);
    expect(codesOf(id, typed('12,5 rb'))).toEqual([]);
  });
});
