import type { Neighbour, PackSize } from '../../title-similarity.ts';
import { describeUnitPrices } from './describe-unit-prices.ts';
import { type ExpectedPrice, guessBy, type PriceModel, predictPrice } from './predict-price.ts';
import { type Slip, type SlipModel, weighSlip } from './weigh-slip.ts';

export interface SlipRule extends PriceModel, SlipModel {
  /** From how many times likelier a slip is reported. */
  odds: number;
  /** Nearer than this many times to what similar goods cost, no price is called a slip. */
  ratio: number;
  /** A price is no slip that a title at most `alike` less like the listing than the nearest asks too, give or take `same` times. */
  alike: number;
  same: number;
  /** From how many unit prices on a group counts. */
  group: number;
}

export interface SlipSource {
  price: number;
  size: PackSize | null;
  /** With their sizes, see `withSizes`. */
  neighbours: readonly Neighbour[];
  /** Rupiah per base unit of the narrow group. */
  unitPrices: readonly number[];
}

export interface FoundSlip extends Slip {
  /** What similar goods cost, in rupiah, and how many times the price is away from it. */
  usual: number;
  apart: number;
  peers: number;
}

/**
 * The zeros that seem wrong in a price, or null: nothing seems wrong, or there is nothing to compare with. Similar titles and
 * the unit prices of the group each tell what the good should cost; the surer of the two speaks.
 */
export function findSlip(source: SlipSource, rule: SlipRule): FoundSlip | null {
  const expected = surer(predictPrice(source.neighbours, source.size, rule), expectByUnit(source, rule));
  if (!expected) return null;
  const distance = Math.abs(Math.log(source.price) - expected.mean);
  if (distance < Math.log(rule.ratio)) return null;
  const slip = weighSlip(source.price, expected, rule);
  if (slip.odds < rule.odds || isAskedByOthers(source, rule)) return null;
  return { ...slip, usual: Math.exp(expected.mean), apart: Math.exp(distance), peers: expected.peers };
}

function isAskedByOthers({ price, size, neighbours }: SlipSource, rule: SlipRule): boolean {
  const nearest = neighbours.reduce((most, { similarity }) => Math.max(most, similarity), 0);
  const least = Math.max(rule.similarity, nearest - rule.alike);
  const reach = Math.log(rule.same);
  return neighbours.some(
    peer =>
      peer.similarity >= least && Math.abs(guessBy(peer, size, rule.elasticity) - Math.log(price)) <= reach,
  );
}

function expectByUnit({ size, unitPrices }: SlipSource, rule: SlipRule): ExpectedPrice | null {
  if (!size || unitPrices.length < rule.group) return null;
  const group = describeUnitPrices(unitPrices);
  if (group.count < rule.group) return null;
  const deviation = Math.max(rule.floor, group.deviation);
  return { mean: group.middle + Math.log(size.amount), deviation, peers: group.count };
}

function surer(one: ExpectedPrice | null, other: ExpectedPrice | null): ExpectedPrice | null {
  return one && other ? (other.deviation < one.deviation ? other : one) : (one ?? other);
}
