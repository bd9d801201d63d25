import type { ExpectedPrice } from './predict-price.ts';

export interface SlipModel {
  /** Degrees of freedom of Student's t: few, since true prices have long tails. */
  freedom: number;
  /** How likely one, two or three wrong zeros are, beside none at all. */
  slips: readonly [one: number, two: number, three: number];
}

/** `zeros` too many (+) or too few (−) is the likeliest slip, `perhaps` the price without it, `odds` how much likelier a slip is than the price as it stands. */
export interface Slip {
  zeros: number;
  perhaps: number;
  odds: number;
}

/**
 * Weighs the price as it stands against the same price with one to three zeros more or fewer: under Student's t around what
 * similar goods cost, odds = Σ slip(k) · t(price ÷ 10^k) ÷ t(price). The rate at which people slip is left to the threshold.
 */
export function weighSlip(price: number, expected: ExpectedPrice, model: SlipModel): Slip {
  const away = (Math.log(price) - expected.mean) / expected.deviation;
  const step = Math.LN10 / expected.deviation;
  const density = (at: number) => (1 + (at * at) / model.freedom) ** (-(model.freedom + 1) / 2);
  let [all, best, zeros] = [0, 0, 0];
  model.slips.forEach((likely, at) => {
    for (const sign of [1, -1]) {
      const k = sign * (at + 1);
      const weight = likely * density(away - k * step);
      all += weight;
      if (weight > best) [best, zeros] = [weight, k];
    }
  });
  return {
    zeros,
    perhaps: zeros > 0 ? price / 10 ** zeros : price * 10 ** -zeros,
    odds: all / density(away),
  };
}
