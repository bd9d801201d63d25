import { dayNumber, dayOf } from './read-day.ts';

/** Whole days, both ends included, as day numbers. */
export interface Span {
  from: number;
  until: number;
}

/**
 * A time in which a product could be bought on a channel: from its first day to the last before `delistedOn`, or open. A
 * channel stands there several times where the product was frozen or sold out in between.
 */
export interface Offer {
  channel: string;
  listedOn: string;
  delistedOn: string | null;
}

export function daysOf(span: Span): number {
  return Math.max(0, span.until - span.from + 1);
}

/** The same days as disjoint spans in order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].filter(one => one.until >= one.from).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.until + 1) last.until = Math.max(last.until, span.until);
    else merged.push({ from: span.from, until: span.until });
  }
  return merged;
}

/** Days of `span` that lie in `covered`, which is merged. */
export function overlapDays(span: Span, covered: readonly Span[]): number {
  return covered.reduce(
    (sum, one) =>
      sum + daysOf({ from: Math.max(span.from, one.from), until: Math.min(span.until, one.until) }),
    0,
  );
}

/** `spans` without the days of `holes`; both may overlap. */
export function subtractSpans(spans: readonly Span[], holes: readonly Span[]): Span[] {
  let left = mergeSpans(spans);
  for (const hole of holes) {
    left = left.flatMap(span => [
      { from: span.from, until: Math.min(span.until, hole.from - 1) },
      { from: Math.max(span.from, hole.until + 1), until: span.until },
    ]);
    left = mergeSpans(left);
  }
  return left;
}

/** First to last day of the months that two days lie in, but never past `latest`: a file cannot know the future. */
export function wholeMonths(
  first: string,
  last: string,
  latest: string,
): { fromOn: string; untilOn: string } {
  const monthEnd = dayOf(Date.UTC(+last.slice(0, 4), +last.slice(5, 7), 0) / 86_400_000);
  const until = monthEnd > latest ? latest : monthEnd;
  return { fromOn: `${first.slice(0, 7)}-01`, untilOn: until < last ? last : until };
}

export interface Coverage {
  /** Days on which the product could be bought on any channel. */
  purchasableDays: number;
  /** Channel-days on which it could have been sold, and how many of them some file covers. */
  channelDays: number;
  coveredDays: number;
  /** Covered share, 0 to 1; 0 for a product that was never on offer. */
  coverage: number;
  /** Channels with days that no file covers. */
  missing: string[];
}

/** Coverage and purchasable days of one product at the end of day `asOf` (fair-promotion §1.1). */
export function measureCoverage(
  offers: readonly Offer[],
  covered: ReadonlyMap<string, readonly Span[]>,
  asOf: number,
): Coverage {
  const spans = offers.map(offer => ({
    channel: offer.channel,
    span: {
      from: dayNumber(offer.listedOn),
      until: Math.min(asOf, offer.delistedOn ? dayNumber(offer.delistedOn) - 1 : asOf),
    },
  }));
  let channelDays = 0;
  let coveredDays = 0;
  const missing = new Set<string>();
  for (const { channel, span } of spans) {
    const days = daysOf(span);
    const known = overlapDays(span, covered.get(channel) ?? []);
    channelDays += days;
    coveredDays += known;
    if (known < days) missing.add(channel);
  }
  const purchasableDays = mergeSpans(spans.map(one => one.span)).reduce((sum, span) => sum + daysOf(span), 0);
  return {
    purchasableDays,
    channelDays,
    coveredDays,
    // Cut, not rounded: 89.999 % must not read as 90 %.
    coverage: channelDays === 0 ? 0 : Math.floor((coveredDays / channelDays) * 10_000) / 10_000,
    missing: [...missing].sort(),
  };
}
