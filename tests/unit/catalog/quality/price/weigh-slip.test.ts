import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SlipModel, weighSlip } from '~/catalog/quality/price/weigh-slip.ts';

const model: SlipModel = { freedom: 4, slips: [0.8, 0.15, 0.05] };
const around = (usual: number, deviation = 0.3) => ({ mean: Math.log(usual), deviation, peers: 3 });
const weigh = (price: number, deviation?: number) => weighSlip(price, around(45_000, deviation), model);

describe('weighSlip', () => {
  it.each([
    [450_000, 1, 45_000],
    [4_500, -1, 45_000],
    [4_500_000, 2, 45_000],
    [45_000_000, 3, 45_000],
    [60, -3, 60_000],
    [520_000, 1, 52_000],
  ])('Rp %d: %d zeros, Rp %d', (price, zeros, perhaps) => {
    const slip = weigh(price);
    expect(slip).toMatchObject({ zeros, perhaps });
    expect(slip.odds).toBeGreaterThan(20);
  });
  it('finds a usual price far likelier than any slip', () => {
    expect(weigh(45_000).odds).toBeLessThan(0.02);
  });
  it('is undecided halfway, as one zero is weighed almost like none', () => {
    expect(weigh(45_000 * Math.sqrt(10)).odds).toBeCloseTo(0.8, 1);
  });
  it('says less where little is known', () => {
    expect(weigh(450_000, 1.5).odds).toBeLessThan(weigh(450_000, 0.3).odds / 10);
  });
  it('follows the density of Student’s t', () => {
    const [deviation, away] = [0.5, 1.2];
    const t = (x: number) => (1 + (x / deviation) ** 2 / 4) ** -2.5;
    const odds =
      model.slips.reduce(
        (sum, likely, at) => sum + likely * (t(away - (at + 1) * Math.LN10) + t(away + (at + 1) * Math.LN10)),
        0,
      ) / t(away);
    expect(weigh(45_000 * Math.exp(away), deviation).odds).toBeCloseTo(odds, 9);
  });
  it('depends on the distance only, and grows from the middle to the tenfold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 1e7 }),
        fc.double({ min: 1, max: 9, noNaN: true }),
        (usual, times) => {
          const odds = (price: number) => weighSlip(price, around(usual), model).odds;
          expect(odds(usual * times)).toBeCloseTo(odds(usual / times), 6);
          expect(odds(usual * (times + 0.5))).toBeGreaterThan(odds(usual * times));
        },
      ),
    );
  });
});
