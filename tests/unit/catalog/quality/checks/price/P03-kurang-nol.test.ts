import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'P03-kurang-nol';

const title = 'Emping melinjo asin 250 g';
const peers = [42_000, 45_000, 48_000].map(priceRupiah => ({
  title: 'Emping melinjo asin 250 gram',
  priceRupiah,
}));
const priced = (priceRupiah: number, others: object[] = peers) =>
  codesOf(id, { title, priceRupiah, peers: others });

describe(id, () => {
  it.each([
    [450_000, ['price-zeros']],
    [4_500, ['price-zeros']],
    [4_500_000, ['price-zeros-far']],
    [450, ['price-zeros-far']],
    [360_000, []],
    [361_000, ['price-zeros']],
    [45_000, []],
    [5_700, []],
  ])('Rp %d beside Rp 45.000: %j', (price, codes) => {
    expect(priced(price)).toEqual(codes);
  });
  it('offers the price with the zeros mended', () => {
    expect(reportsOf(id, { title, priceRupiah: 450_000, peers })[0]?.data).toMatchObject({
      usual: 45_000,
      perhaps: 45_000,
    });
    expect(reportsOf(id, { title, priceRupiah: 50, peers })[0]?.data).toMatchObject({ perhaps: 50_000 });
  });
  it('stays silent with fewer than two peers', () => {
    expect(priced(450_000, peers.slice(0, 1))).toEqual([]);
  });
  it('stays silent when no title is alike', () => {
    expect(
      priced(
        450_000,
        [1, 2, 3].map(n => ({ title: `Kursi rotan ${n}`, priceRupiah: 900 })),
      ),
    ).toEqual([]);
  });
  it('uses the three nearest titles only', () => {
    const far = Array.from({ length: 20 }, (_, n) => ({
      title: `Emping jagung ${n}`,
      priceRupiah: 9_000_000,
    }));
    expect(priced(45_000, [...far, ...peers])).toEqual([]);
  });
  it('finds a tenfold slip both ways for any usual price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 10_000_000 }), usual => {
        const same = peers.map(peer => ({ ...peer, priceRupiah: usual }));
        expect(priced(usual * 10, same)).toEqual(['price-zeros']);
        expect(priced(usual / 10, same)).toEqual(['price-zeros']);
        expect(priced(usual * 7, same)).toEqual([]);
      }),
    );
  });
});
