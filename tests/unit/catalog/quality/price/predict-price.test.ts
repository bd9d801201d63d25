import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessBy, predictPrice } from '~/catalog/quality/price/predict-price.ts';

const model = {
  similarity: 0.3,
  floor: 0.25,
  spread: 2,
  power: 3,
  sharpness: 3,
  elasticity: 0.8,
  unlisted: { listed: 0, similarity: 0.15, spread: 1.5 },
};
const peer = (similarity: number, priceRupiah: number) => ({
  title: '',
  similarity,
  priceRupiah,
  size: null,
});
const rupiah = (...peers: [number, number][]) => {
  const expected = predictPrice(
    peers.map(given => peer(...given)),
    null,
    model,
  );
  return expected && { ...expected, price: Math.round(Math.exp(expected.mean)) };
};
const grams = (amount: number) => ({ dimension: 'mass' as const, amount });

describe('predictPrice', () => {
  it('takes over the price of the same title, with the least deviation', () => {
    expect(rupiah([1, 45_000])).toMatchObject({ price: 45_000, deviation: 0.25, peers: 1 });
  });
  it('is less sure the looser the titles', () => {
    const deviations = [1, 0.8, 0.5, 0.3].map(similarity => rupiah([similarity, 45_000])?.deviation ?? 0);
    expect(deviations).toEqual([...deviations].sort((a, b) => a - b));
    expect(deviations[3]).toBeCloseTo(0.25 + 2 * 0.7 ** 3);
  });
  it('is less sure where prices disagree', () => {
    const agreed = rupiah([0.9, 45_000], [0.9, 45_000])?.deviation ?? 0;
    const torn = rupiah([0.9, 20_000], [0.9, 100_000])?.deviation ?? 0;
    expect(torn).toBeGreaterThan(agreed * 2);
  });
  it('follows the nearest title and hardly the rest', () => {
    expect(rupiah([0.95, 45_000], [0.2, 900_000], [0.2, 900_000])?.price).toBeLessThan(50_000);
  });
  it('takes the geometric middle of equally near ones', () => {
    expect(rupiah([0.5, 10_000], [0.5, 40_000])?.price).toBe(20_000);
  });
  it('knows nothing where no title is alike enough or none has a price', () => {
    expect(rupiah()).toBeNull();
    expect(rupiah([0.29, 45_000])).toBeNull();
    expect(rupiah([0.9, 0], [0.2, 45_000])).toBeNull();
  });
  it('lies between the prices it was given, and moves with them', () => {
    const peers = fc.array(
      fc.tuple(fc.double({ min: 0.3, max: 1, noNaN: true }), fc.integer({ min: 100, max: 1e8 })),
      {
        minLength: 1,
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(peers, given => {
        const { mean = 0, deviation = 0 } = rupiah(...given) ?? {};
        const logs = given.map(([, price]) => Math.log(price));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...logs) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...logs) + 1e-9);
        expect(deviation).toBeGreaterThanOrEqual(model.floor);
        const tenfold = rupiah(...given.map(([s, price]): [number, number] => [s, price * 10]));
        expect(tenfold?.mean).toBeCloseTo(mean + Math.LN10);
        expect(tenfold?.deviation).toBeCloseTo(deviation);
      }),
    );
  });
});

describe('what a search leaves out', () => {
  const filled = { ...model, unlisted: { listed: 10, similarity: 0.15, spread: 1.5 } };
  const one = [peer(0.5, 45_000)];
  it('makes the price less sure and moves it nowhere', () => {
    const [with_, without] = [predictPrice(one, null, filled), predictPrice(one, null, model)];
    expect(with_?.mean).toBeCloseTo(without?.mean ?? 0);
    expect(with_?.deviation).toBeGreaterThan((without?.deviation ?? 9) * 1.1);
  });
  it('counts for little beside a title that is nearly the same', () => {
    expect(predictPrice([peer(1, 45_000)], null, filled)?.deviation).toBeLessThan(0.55);
  });
  it('stands for as many as are missing', () => {
    const deviations = [1, 4, 7, 10, 12].map(
      count => predictPrice(Array(count).fill(peer(0.5, 45_000)), null, filled)?.deviation ?? 0,
    );
    expect(deviations).toEqual([...deviations].sort((a, b) => b - a));
    expect(deviations[3]).toBeCloseTo(predictPrice(one, null, model)?.deviation ?? 0);
    expect(deviations[4]).toBeCloseTo(deviations[3] ?? 0);
  });
  it('is about what goods hardly alike would have said', () => {
    const far = [10_000, 200_000, 15_000, 130_000, 45_000].map(price => peer(0.15, price));
    const shown = predictPrice([...one, ...far], null, filled)?.deviation ?? 0;
    const hidden = predictPrice(one, null, filled)?.deviation ?? 0;
    expect(Math.abs(shown / hidden - 1)).toBeLessThan(0.15);
  });
});

describe('guessBy', () => {
  const quarter = { ...peer(0.9, 45_000), size: grams(250) };
  it('brings a price to another pack size, at less than the proportion', () => {
    expect(Math.exp(guessBy(quarter, grams(1000), 0.8))).toBeCloseTo(45_000 * 4 ** 0.8);
    expect(Math.exp(guessBy(quarter, grams(1000), 1))).toBeCloseTo(180_000);
    expect(Math.exp(guessBy(quarter, grams(250), 0.8))).toBeCloseTo(45_000);
  });
  it('leaves it as it is where sizes are unknown or of another kind', () => {
    for (const size of [null, { dimension: 'volume' as const, amount: 1000 }])
      expect(Math.exp(guessBy(quarter, size, 0.8))).toBeCloseTo(45_000);
    expect(Math.exp(guessBy({ ...quarter, size: undefined }, grams(1000), 0.8))).toBeCloseTo(45_000);
  });
});
