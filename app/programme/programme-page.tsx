import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { formatNumber, formatRupiah } from '~/reference/rupiah.ts';
import { BarChart } from '~/ui/bar-chart/bar-chart.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { FigureWithSource } from '~/ui/figure-with-source/figure-with-source.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { ChannelTable } from './channel-table.tsx';
import type { PublishedFigure } from './published-figure.ts';
import { PublishedTable } from './published-table.tsx';
import { useSourceNames } from './use-source-names.ts';
import { isPartial, writeDay, type YearReport } from './year-report.ts';

interface ProgrammePageProps {
  report: YearReport;
  published: PublishedFigure[];
  /** Address of the same figures as CSV. */
  csv: string;
}

/** What local government bought from its own sellers, year by year. */
export function ProgrammePage({ report, published, csv }: ProgrammePageProps) {
  const t = useWords();
  const language = useLanguage();
  const pemda = usePemda();
  const asOf = writeDay(report.knownUntil ?? report.asOf, language);
  const title =
    report.since === null
      ? t('programme.title-none')
      : t('programme.finding', {
          packages: formatNumber(report.packages),
          value: formatRupiah(report.valueRupiah),
          since: String(report.since),
        });
  return (
    <>
      <PageHeader
        title={title}
        crumb={t('programme.crumb', { pemda: pemda?.name ?? '', asOf })}
        lead={t('programme.lead')}
        actions={report.since === null ? null : <Exports csv={csv} />}
      />
      {report.since === null ? (
        <EmptyState title={t('programme.none')}>{t('programme.none-how')}</EmptyState>
      ) : (
        <>
          <Years report={report} />
          <ChannelTable report={report} />
        </>
      )}
      {published.length > 0 ? <PublishedTable figures={published} /> : null}
    </>
  );
}

function Years({ report }: { report: YearReport }) {
  const t = useWords();
  const language = useLanguage();
  const sourceNames = useSourceNames();
  const best = report.years.reduce((a, b) => (b.valueRupiah > a.valueRupiah ? b : a));
  const sources = [...new Set(report.years.flatMap(year => year.source))];
  return (
    <FigureWithSource
      title={t('programme.best', { year: String(best.year) })}
      lead={t('programme.best-lead', {
        value: formatRupiah(best.valueRupiah),
        packages: formatNumber(best.packages),
      })}
      meaning={t('programme.meaning')}
      n={t('programme.n', { packages: formatNumber(report.packages) })}
      source={sourceNames(sources)}
      asOf={writeDay(report.knownUntil ?? report.asOf, language)}
    >
      <BarChart
        caption={t('programme.chart')}
        bars={report.years.map(year => ({
          label: String(year.year),
          small: isPartial(year)
            ? t('programme.until', { day: formatDay(year.asOf!, language) })
            : t('programme.packages', { packages: formatNumber(year.packages) }),
          value: year.valueRupiah,
          text: formatRupiah(year.valueRupiah),
          named: year === best,
        }))}
      />
    </FigureWithSource>
  );
}
