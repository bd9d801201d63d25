import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'P02-harga-bukan-rupiah';

const peers = [40_000, 45_000, 50_000].map(priceRupiah => ({
  title: 'Kopi bubuk robusta 250 g',
  priceRupiah,
}));
const priced = (priceRupiah: number, others: object[] = []) =>
  codesOf(id, { title: 'Kopi bubuk robusta 250 g', priceRupiah, peers: others });

describe(id, () => {
  it.each([1, 15, 99])('stops Rp %d whatever others cost', price => {
    expect(priced(price)).toEqual(['price-not-rupiah']);
  });
  it('lets Rp 100 stand when nothing is known of others', () => {
    expect(priced(100)).toEqual([]);
  });
  it('stops Rp 450 beside goods of Rp 45.000, and offers what those cost', () => {
    const [found] = reportsOf(id, { title: 'Kopi bubuk robusta 250 g', priceRupiah: 450, peers });
    expect(found).toMatchObject({ code: 'price-not-rupiah', data: { price: 450, perhaps: 45_000 } });
  });
  it('takes a price for thousands where nothing else is known', () => {
    const offered = (priceRupiah: number) =>
      reportsOf(id, { title: 'Kopi bubuk', priceRupiah }).map(({ data }) => data?.perhaps);
    expect(offered(45)).toEqual([45_000]);
    expect(offered(53.5)).toEqual([53_500]);
  });
  it("lets Rp 1.000 pass: that is P03's to weigh", () => {
    expect(priced(1_000, peers)).toEqual([]);
  });
  it('does not compare with goods of another name', () => {
    expect(priced(450, [{ title: 'Kursi rotan tamu', priceRupiah: 900_000 }])).toEqual([]);
  });
  it('lets a cheap thing among cheap things pass', () => {
    expect(
      priced(
        500,
        peers.map(peer => ({ ...peer, priceRupiah: 600 })),
      ),
    ).toEqual([]);
  });
});
