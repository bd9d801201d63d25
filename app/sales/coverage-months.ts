import { monthSpan } from './cover-channels.ts';
import { daysOf, overlapDays, type Span } from './measure-coverage.ts';
import { dayNumber } from './read-day.ts';

export interface ChannelMonths {
  channel: string;
  cells: ('full' | 'part' | 'none')[];
  /** Covered share of the days, 0 to 1. */
  share: number;
}

/** The `count` months up to the one of `asOf`, "YYYY-MM", oldest first. */
export function monthsUntil(asOf: string, count: number): string[] {
  const [year, month] = asOf.split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(year, month - count + at, 1)).toISOString().slice(0, 7),
  );
}

/** Which months of each channel are covered wholly, in part or not; the running month counts to `asOf`. */
export function coverMonths(
  covered: Readonly<Record<string, readonly (readonly [number, number])[]>>,
  months: readonly string[],
  asOf: string,
): ChannelMonths[] {
  const end = dayNumber(asOf);
  return Object.entries(covered)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([channel, pairs]) => {
      const spans: Span[] = pairs.map(([from, until]) => ({ from, until }));
      let known = 0;
      let all = 0;
      const cells = months.map(month => {
        const span = { ...monthSpan(month) };
        span.until = Math.min(span.until, end);
        const days = overlapDays(span, spans);
        known += days;
        all += daysOf(span);
        return days === 0 ? 'none' : days === daysOf(span) ? 'full' : 'part';
      });
      return { channel, cells, share: all === 0 ? 0 : known / all };
    });
}
