import { type Share, wilson } from '~/reference/proportion.ts';
import { median, type Neighbour, neighboursOfEach } from '../../title-similarity.ts';
import { findSlip, type SlipRule } from './find-slip.ts';
import { readPackSize, withSizes } from './read-pack-size.ts';

export interface PricedRow {
  category: string;
  title: string;
  priceRupiah: number;
}

/** Says whether the price of a title looks like a slip beside its neighbours. */
export type PriceRule = (price: number, title: string, neighbours: readonly Neighbour[]) => boolean;

/** What is done to a price that is right, to see whether the rule finds it. */
export const SLIPS = { times10: 10, by10: 0.1, times100: 100, by100: 0.01, times1000: 1000, by1000: 0.001 };
export type SlipName = keyof typeof SLIPS;

export type RuleFigures = Record<'falseFlags' | SlipName, Share>;

export interface SlipFigures<N extends string> {
  /** Rows with a price, and those with a title alike enough to say anything, on which the rules are counted. */
  rows: number;
  n: number;
  rules: Record<N, RuleFigures>;
}

const NEIGHBOURS = 10;

/**
 * Leave-one-out: every row is compared with the others of its category. Each price is tried as it stands, where a flag is
 * false, and with zeros added or taken away, where a flag is right. Rows without a title alike enough count for no rule.
 */
export function evaluateSlips<N extends string>(
  rows: readonly PricedRow[],
  rules: Record<N, PriceRule>,
  similarity: number,
): SlipFigures<N> {
  const priced = rows.filter(row => row.priceRupiah > 0);
  const around = neighboursOfEach(
    priced.map(row => ({ ...row, group: row.category })),
    NEIGHBOURS,
  );
  const covered = priced.flatMap((row, at) => {
    const neighbours = withSizes(around[at] ?? []);
    return (neighbours[0]?.similarity ?? 0) >= similarity ? [{ row, neighbours }] : [];
  });
  const flags = (rule: PriceRule, factor: number) =>
    wilson(
      covered.filter(({ row, neighbours }) => rule(slipped(row.priceRupiah, factor), row.title, neighbours))
        .length,
      covered.length,
    );
  const figures = (rule: PriceRule): RuleFigures => ({
    falseFlags: flags(rule, 1),
    times10: flags(rule, SLIPS.times10),
    by10: flags(rule, SLIPS.by10),
    times100: flags(rule, SLIPS.times100),
    by100: flags(rule, SLIPS.by100),
    times1000: flags(rule, SLIPS.times1000),
    by1000: flags(rule, SLIPS.by1000),
  });
  const each = Object.entries<PriceRule>(rules).map(([name, rule]) => [name, figures(rule)]);
  return {
    rows: priced.length,
    n: covered.length,
    rules: Object.fromEntries(each) as Record<N, RuleFigures>,
  };
}

/** The rule to beat: more than `ratio` times away from the median price of the `peers` nearest titles. */
export function plainRule({ ratio = 8, peers = 3 } = {}): PriceRule {
  return (price, _title, neighbours) => {
    const usual = median(neighbours.slice(0, peers).map(peer => peer.priceRupiah));
    return Math.max(price / usual, usual / price) > ratio;
  };
}

/** The rule of the check on zeros, with its options. */
export function ownRule(rule: SlipRule): PriceRule {
  return (price, title, neighbours) =>
    findSlip({ price, size: readPackSize(title), neighbours, unitPrices: [] }, rule) !== null;
}

/** A rule that sees only what a search from `floor` up lists, as in the catalogue. */
export function listedFrom(floor: number, rule: PriceRule): PriceRule {
  return (price, title, neighbours) =>
    rule(
      price,
      title,
      neighbours.filter(({ similarity }) => similarity >= floor),
    );
}

/** By how much one rule differs from another on the same rows, in points of a hundred. */
export function compareRules(ours: RuleFigures, other: RuleFigures): Record<keyof RuleFigures, number> {
  const points = (name: keyof RuleFigures) => Math.round((ours[name].share - other[name].share) * 1000) / 10;
  return {
    falseFlags: points('falseFlags'),
    times10: points('times10'),
    by10: points('by10'),
    times100: points('times100'),
    by100: points('by100'),
    times1000: points('times1000'),
    by1000: points('by1000'),
  };
}

/** A slip leaves a whole number of rupiah. */
function slipped(price: number, factor: number): number {
  return factor === 1 ? price : Math.max(1, Math.round(price * factor));
}
