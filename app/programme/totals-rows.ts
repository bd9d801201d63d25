import type { YearReport } from './year-report.ts';

/** One line of the export: machine words, so that a program can read them in either language. */
export type TotalsRow = [
  year: number,
  channel: string,
  packages: number,
  valueRupiah: number,
  source: string,
  asOf: string | null,
];

/** Heads of the export's columns, as codes. */
export const totalsColumns = ['year', 'channel', 'packages', 'value_rupiah', 'source', 'as_of'] as const;

/** The report as rows, one per year and channel, in the order of the page; sums are left to the reader. */
export function totalsRows(report: YearReport): TotalsRow[] {
  return report.years.flatMap(({ year, channels }) =>
    channels.map(
      (one): TotalsRow => [year, one.channel, one.packages, one.valueRupiah, one.source.join(' '), one.asOf],
    ),
  );
}
