import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { CoverageMatrix } from '~/ui/coverage-matrix/coverage-matrix.tsx';
import { FigureWithSource } from '~/ui/figure-with-source/figure-with-source.tsx';
import { coverMonths, monthsUntil } from './coverage-months.ts';
import { nameChannel } from './name-channel.ts';
import { neverSoldRules } from './never-sold-rules.ts';

interface CoverageFigureProps {
  coverage: Record<string, [number, number][]>;
  files: number;
  asOf: string;
}

/** Which days of the last twelve months the files cover, by channel. */
export function CoverageFigure({ coverage, files, asOf }: CoverageFigureProps) {
  const t = useWords();
  const language = useLanguage();
  const months = monthsUntil(asOf, 12);
  const rows = coverMonths(coverage, months, asOf);
  if (rows.length === 0) return null;
  const monthName = (month: string) => formatDay(`${month}-01`, language).replace(/^1 /, '');
  const lacking = rows.filter(row => row.share < neverSoldRules.minimumCoverage);
  const channels = lacking.map(row => nameChannel(row.channel, t)).join(', ');
  const lead =
    files === 0
      ? t('sales.unsold.coverage.none')
      : lacking.length === 0
        ? t('sales.unsold.coverage.full')
        : t('sales.unsold.coverage.lack', { channels });
  return (
    <FigureWithSource
      title={t('sales.unsold.coverage.title')}
      lead={lead}
      meaning={t('sales.unsold.coverage.meaning')}
      source={t('sales.unsold.coverage.source')}
      asOf={formatDay(asOf, language)}
    >
      <CoverageMatrix
        caption={t('sales.unsold.coverage.caption')}
        heads={[
          t('sales.unsold.coverage.channel'),
          t('sales.unsold.coverage.months', {
            from: monthName(months[0]!),
            until: monthName(months.at(-1)!),
          }),
          t('sales.unsold.coverage.share'),
        ]}
        letters={months.map(month => monthName(month).charAt(0))}
        rows={rows.map(row => {
          const channel = nameChannel(row.channel, t);
          const percent = formatNumber(Math.floor(row.share * 100));
          return {
            name: channel,
            cells: row.cells,
            share: `${percent}\u00a0%`,
            label: t('sales.unsold.coverage.row', { channel, percent }),
          };
        })}
      />
    </FigureWithSource>
  );
}
