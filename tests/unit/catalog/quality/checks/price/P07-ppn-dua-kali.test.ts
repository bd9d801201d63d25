import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'P07-ppn-dua-kali';

const taxed = (priceBeforePpnRupiah: number, factor: number) => ({
  title: 'Kertas HVS A4',
  priceBeforePpnRupiah,
  priceRupiah: Math.round(priceBeforePpnRupiah * factor),
});
const codes = (factor: number) => codesOf(id, taxed(1_000_000, factor));

describe(id, () => {
  it.each([1.12, 1.1168, 1.1232])('finds the full rate in %d', factor => {
    expect(codes(factor)).toEqual(['ppn-full-rate']);
  });
  it.each([1.11 * 1.11, 1.12 * 1.12, 1.11 * 1.12])('finds tax on tax in %d', factor => {
    expect(codes(factor)).toEqual(['ppn-twice']);
  });
  it.each([1, 1.11, 1.115, 1.125, 1.2, 1.3, 0.9])('lets %d pass', factor => {
    expect(codes(factor)).toEqual([]);
  });
  it('says what the price should be: 11 percent in effect', () => {
    expect(reportsOf(id, taxed(50_000, 1.12))[0]?.data).toEqual({
      price: 56_000,
      before: 50_000,
      right: 55_500,
    });
  });
  it('lets every price pass that takes the tax once or not at all, rounded to a rupiah', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 1e9 }), before => {
        expect(codesOf(id, taxed(before, 1.11))).toEqual([]);
        expect(codesOf(id, taxed(before, 1))).toEqual([]);
        expect(codesOf(id, taxed(before, 1.12))).toEqual(['ppn-full-rate']);
      }),
    );
  });
});
