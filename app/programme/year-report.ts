import { type CalendarDay, formatDay } from '~/reference/calendar-day.ts';
import { sourceRank } from '~/sales/order-witness.ts';
import type { SalesSource } from '~/sales/sales-source.ts';
import type { YearTotal } from '~/sales/sum-orders.ts';

/** Days that an imported file of orders speaks for. */
export interface FilePeriod {
  source: SalesSource;
  from: CalendarDay;
  until: CalendarDay;
}

export interface ChannelFigure {
  channel: string;
  packages: number;
  valueRupiah: number;
  /** Who told of these orders, the deciding source first. */
  source: SalesSource[];
  /** Last day that the deciding source covers of that year; null when no file says which days it covers. */
  asOf: CalendarDay | null;
}

export interface YearFigure {
  year: number;
  packages: number;
  valueRupiah: number;
  asOf: CalendarDay | null;
  source: SalesSource[];
  channels: ChannelFigure[];
}

export interface YearReport {
  /** Orders after this day are left out. */
  asOf: CalendarDay;
  packages: number;
  valueRupiah: number;
  /** First year with orders; null without any. */
  since: number | null;
  /** Last day that any figure stands for: nothing is known after it. Null where no file says which days it covers. */
  knownUntil: CalendarDay | null;
  years: YearFigure[];
}

const bySource = (a: SalesSource, b: SalesSource) => sourceRank(a) - sourceRank(b) || (a < b ? -1 : 1);

/** Last covered day of `year`, never past `asOf`, in the files of one source. */
function coveredUntil(
  periods: readonly FilePeriod[],
  source: SalesSource | undefined,
  year: number,
  asOf: CalendarDay,
) {
  const end = `${year}-12-31`;
  const latest = periods
    .filter(period => period.source === source && period.from <= end && period.until >= `${year}-01-01`)
    .map(period => period.until)
    .sort()
    .at(-1);
  if (latest === undefined) return null;
  return [latest, end, asOf].sort()[0] ?? null;
}

const latestOf = (days: readonly (CalendarDay | null)[]) =>
  days
    .filter(day => day !== null)
    .sort()
    .at(-1) ?? null;

/** Yearly packages and value per channel with year totals; each figure with its sources and the day it stands for. */
export function reportYears(
  totals: readonly YearTotal[],
  periods: readonly FilePeriod[],
  asOf: CalendarDay,
): YearReport {
  const years = [...new Set(totals.map(total => total.year))].sort((a, b) => a - b);
  const figures = years.map((year): YearFigure => {
    const channels = totals
      .filter(total => total.year === year)
      .map(({ channel, packages, valueRupiah, source }): ChannelFigure => {
        const told = (source as SalesSource[]).toSorted(bySource);
        return {
          channel,
          packages,
          valueRupiah,
          source: told,
          asOf: coveredUntil(periods, told[0], year, asOf),
        };
      })
      .sort((a, b) => b.valueRupiah - a.valueRupiah || (a.channel < b.channel ? -1 : 1));
    return {
      year,
      packages: channels.reduce((sum, one) => sum + one.packages, 0),
      valueRupiah: channels.reduce((sum, one) => sum + one.valueRupiah, 0),
      asOf: latestOf(channels.map(one => one.asOf)),
      source: [...new Set(channels.flatMap(one => one.source))].sort(bySource),
      channels,
    };
  });
  return {
    asOf,
    packages: figures.reduce((sum, one) => sum + one.packages, 0),
    valueRupiah: figures.reduce((sum, one) => sum + one.valueRupiah, 0),
    since: years[0] ?? null,
    knownUntil: latestOf(figures.map(year => year.asOf)),
    years: figures,
  };
}

/** True when the year's figure ends before the year does: it must not be read as a whole year. */
export function isPartial({ year, asOf }: Pick<YearFigure, 'year' | 'asOf'>): boolean {
  return asOf !== null && asOf < `${year}-12-31`;
}

/** The day as people write it, or a dash where no file says which days it covers. */
export function writeDay(day: CalendarDay | null, language: 'id' | 'en'): string {
  return day === null ? '–' : formatDay(day, language);
}
