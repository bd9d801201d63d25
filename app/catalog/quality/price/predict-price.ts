import type { Neighbour, PackSize } from '../../title-similarity.ts';

/**
 * How far the prices of two goods lie apart, given how alike their titles are: the natural logarithm of the price has the
 * deviation floor + spread × (1 − similarity)^power. `sharpness` is how much more the nearest titles count, `elasticity` by
 * which power of its size the price of a pack rises.
 */
export interface PriceModel {
  /** Without one title at least this alike there is nothing to compare with. */
  similarity: number;
  floor: number;
  spread: number;
  power: number;
  sharpness: number;
  elasticity: number;
  /**
   * A search keeps `listed` titles and leaves those out that are hardly alike. In place of each one missing stands a title of
   * `similarity` whose price lies `spread` away from the rest: else few neighbours would seem to agree better than many.
   */
  unlisted: { listed: number; similarity: number; spread: number };
}

/** What goods like this one cost: mean and standard deviation of the natural logarithm, from `peers` titles alike enough. */
export interface ExpectedPrice {
  mean: number;
  deviation: number;
  peers: number;
}

/**
 * What a neighbour says about the price of a pack of this size, as a natural logarithm: its own price, brought from its pack
 * size to this one by (size ÷ its size)^elasticity where both are known.
 */
export function guessBy(
  { priceRupiah, size: other }: Neighbour,
  size: PackSize | null,
  elasticity: number,
): number {
  const comparable = size !== null && other != null && size.dimension === other.dimension;
  return Math.log(priceRupiah) + (comparable ? elasticity * Math.log(size.amount / other.amount) : 0);
}

/**
 * Every neighbour is a guess at the price with a deviation of its own: the less alike its title, the wider. Their mixture,
 * weighted by deviation^−sharpness, has the mean Σwμ and the variance Σw(σ² + (μ − mean)²), which is small where a title is
 * nearly the same and wide where titles are loose or their prices disagree. Null where no title is alike enough.
 */
export function predictPrice(
  neighbours: readonly Neighbour[],
  size: PackSize | null,
  model: PriceModel,
): ExpectedPrice | null {
  let [weights, first, second, peers, listed] = [0, 0, 0, 0, 0];
  for (const neighbour of neighbours) {
    const { priceRupiah, similarity } = neighbour;
    if (!(priceRupiah > 0)) continue;
    listed++;
    if (similarity >= model.similarity) peers++;
    const deviation = deviationAt(similarity, model);
    const guess = guessBy(neighbour, size, model.elasticity);
    const weight = deviation ** -model.sharpness;
    weights += weight;
    first += weight * guess;
    second += weight * (deviation * deviation + guess * guess);
  }
  if (peers === 0) return null;
  const mean = first / weights;
  const { similarity, spread, listed: full } = model.unlisted;
  const far = deviationAt(similarity, model);
  const others = Math.max(0, full - listed) * far ** -model.sharpness;
  const variance =
    (second - weights * mean * mean + others * (far * far + spread * spread)) / (weights + others);
  return { mean, deviation: Math.sqrt(Math.max(variance, model.floor ** 2)), peers };
}

function deviationAt(similarity: number, { floor, spread, power }: PriceModel): number {
  return floor + spread * (1 - similarity) ** power;
}
