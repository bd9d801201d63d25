import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPriceText } from '~/catalog/quality/price/read-price-text.ts';
import { formatNumber, formatRupiah } from '~/reference/rupiah.ts';

describe('readPriceText', () => {
  it.each([
    ['12500', 12_500],
    ['12.500', 12_500],
    ['1.250.000', 1_250_000],
    ['Rp12.500', 12_500],
    ['rp. 12 500', 12_500],
    ['IDR 12500', 12_500],
    ['12.500,00', 12_500],
    ['12500,0', 12_500],
    ['12.500,-', 12_500],
    ['1,250,000', 1_250_000],
    ['12,500.00', 12_500],
    ['500', 500],
  ])('"%s" is %d', (text, value) => {
    expect(readPriceText(text)).toEqual({ kind: 'plain', value });
  });
  it.each([
    ['12,500', 12_500],
    ['125,000', 125_000],
    ['12.5', 12_500],
    ['12,5', 12_500],
    ['12.50', 12_500],
    ['0,5', 500],
    ['999.99', 999_990],
  ])('"%s" may be %d', (text, perhaps) => {
    expect(readPriceText(text)).toEqual({ kind: 'ambiguous', perhaps });
  });
  it.each([
    ['12.500,75', 12_500],
    ['12500.75', 12_500],
    ['1,250,000.50', 1_250_000],
  ])('"%s" has sen', (text, perhaps) => {
    expect(readPriceText(text)).toEqual({ kind: 'sen', perhaps });
  });
  it.each(['', 'murah', '12.50.0', '1.2345', '12,5 rb', '-500', '1,2,3'])('"%s" cannot be read', text => {
    expect(readPriceText(text)).toEqual({ kind: 'unreadable' });
  });
  it('reads every price as the portal writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), value => {
        for (const text of [String(value), formatNumber(value), formatRupiah(value)])
          expect(readPriceText(text)).toEqual({ kind: 'plain', value });
      }),
    );
  });
  it('never throws, and never takes long', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), text => void readPriceText(text)));
  });
});
