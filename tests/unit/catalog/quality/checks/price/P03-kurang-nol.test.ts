import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'P03-kurang-nol';

const title = 'Emping melinjo asin 250 g';
const peers = [42_000, 45_000, 48_000].map(priceRupiah => ({
  title: 'Emping melinjo asin 250 gram',
  priceRupiah,
}));
const priced = (priceRupiah: number, others: object[] = peers) =>
  codesOf(id, { title, priceRupiah, peers: others });
const statusOf = (given: object) =>
  runChecks(contextOf({ title, priceRupiah: 45_000, ...given }), baseRules, ALL_CHECKS).find(
    outcome => outcome.id === id,
  )?.status;

describe(id, () => {
  it.each([
    [450_000, ['price-zeros']],
    [4_500, ['price-zeros']],
    [4_600_000, ['price-zeros-far']],
    [440, ['price-zeros-far']],
    [300_000, ['price-zeros']],
    [150_000, []],
    [45_000, []],
    [13_000, []],
  ])('Rp %d beside Rp 45.000: %j', (price, codes) => {
    expect(priced(price)).toEqual(codes);
  });
  it('offers the price with the zeros mended, and what others cost, roundly', () => {
    expect(reportsOf(id, { title, priceRupiah: 450_000, peers })[0]?.data).toEqual({
      price: 450_000,
      usual: 45_000,
      perhaps: 45_000,
      peers: 3,
    });
    expect(reportsOf(id, { title, priceRupiah: 50, peers })[0]?.data).toMatchObject({ perhaps: 50_000 });
  });
  it('speaks on the word of one title that is nearly the same', () => {
    expect(priced(450_000, peers.slice(0, 1))).toEqual(['price-zeros']);
  });
  it('stays silent when no title is alike', () => {
    const others = [1, 2, 3].map(n => ({ title: `Kursi rotan ${n}`, priceRupiah: 900 }));
    expect(priced(450_000, others)).toEqual([]);
  });
  it('allows more where titles are only related', () => {
    const alike = (similarity: number) => ({
      neighbours: peers.map(peer => ({ ...peer, similarity, size: null })),
    });
    const given = { title, priceRupiah: 190_000 };
    expect(codesOf(id, { ...given, around: alike(0.9) })).toEqual(['price-zeros']);
    expect(codesOf(id, { ...given, around: alike(0.3) })).toEqual([]);
  });
  it('stays silent when those alike disagree by a factor of ten', () => {
    const torn = [4_500, 45_000, 450_000].map(priceRupiah => ({ ...peers[0], priceRupiah }));
    expect(priced(450_000, torn)).toEqual([]);
    expect(priced(4_500, torn)).toEqual([]);
  });
  it('lets the nearest titles speak, whatever the rest cost', () => {
    const far = Array.from({ length: 20 }, (_, n) => ({
      title: `Emping jagung ${n}`,
      priceRupiah: 9_000_000,
    }));
    expect(priced(45_000, [...far, ...peers])).toEqual([]);
  });
  it('counts the pack size in', () => {
    const kilo = { title: 'Emping melinjo asin 5 kg', priceRupiah: 700_000, peers };
    expect(codesOf(id, kilo)).toEqual([]);
    expect(codesOf(id, kilo, { elasticity: 0 })).toEqual(['price-zeros']);
  });
  it('takes the size of a neighbour as stored before reading its title', () => {
    const neighbours = peers.map(peer => ({
      ...peer,
      similarity: 0.9,
      size: { dimension: 'mass', amount: 5000 },
    }));
    expect(codesOf(id, { title, priceRupiah: 4_500, around: { neighbours } })).toEqual([]);
    expect(codesOf(id, { title, priceRupiah: 45_000, around: { neighbours } })).toEqual(['price-zeros']);
  });
  it('takes a price for meant that somebody else asks for as good as the same', () => {
    const other = { title: 'Emping melinjo asin 250 gram', priceRupiah: 400_000 };
    expect(priced(450_000, [...peers, ...peers, other])).toEqual([]);
    expect(priced(450_000, [...peers, ...peers, { ...other, title: 'Emping jagung pedas manis' }])).toEqual([
      'price-zeros',
    ]);
  });

  describe('without a similar title', () => {
    const unitPrices = [150, 160, 165, 170, 175, 180, 185, 190, 195, 210];
    it('takes the unit prices of the group', () => {
      const given = { title, netContent: '250 g', around: { unitPrices } };
      expect(codesOf(id, { ...given, priceRupiah: 450_000 })).toEqual(['price-zeros']);
      expect(reportsOf(id, { ...given, priceRupiah: 4_500 })[0]?.data).toMatchObject({
        perhaps: 45_000,
        peers: 10,
      });
      expect(codesOf(id, { ...given, priceRupiah: 45_000 })).toEqual([]);
    });
    it('stays silent where the group is small or the content unknown', () => {
      expect(
        codesOf(id, { title, priceRupiah: 450_000, around: { unitPrices: unitPrices.slice(3) } }),
      ).toEqual([]);
      expect(codesOf(id, { title: 'Emping melinjo', priceRupiah: 450_000, around: { unitPrices } })).toEqual(
        [],
      );
    });
  });

  it('does not apply where there is nothing to compare with', () => {
    expect(statusOf({})).toBe('not-applicable');
    expect(statusOf({ peers })).toBe('done');
    expect(statusOf({ peers, priceRupiah: null })).toBe('not-applicable');
  });
  it('finds a tenfold and a thousandfold slip both ways for any usual price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 10_000_000 }), usual => {
        const same = peers.map(peer => ({ ...peer, priceRupiah: usual }));
        expect(priced(usual * 10, same)).toEqual(['price-zeros']);
        expect(priced(usual / 10, same)).toEqual(['price-zeros']);
        expect(priced(usual * 1000, same)).toEqual(['price-zeros-far']);
        expect(priced(usual / 1000, same)).toEqual(['price-zeros-far']);
        expect(priced(usual * 3, same)).toEqual([]);
        expect(priced(usual / 3, same)).toEqual([]);
      }),
    );
  });
});
