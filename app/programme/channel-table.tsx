import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatNumber, formatRupiah } from '~/reference/rupiah.ts';
import type { SalesSource } from '~/sales/sales-source.ts';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { Table } from '~/ui/table/table.tsx';
import { useChannelName, useSourceNames } from './use-source-names.ts';
import { writeDay, type YearReport } from './year-report.ts';

interface Row {
  key: string;
  year: number;
  /** Null on the row of the whole year. */
  channel: string | null;
  packages: number;
  valueRupiah: number;
  source: SalesSource[];
  asOf: string | null;
}

function rowsOf(report: YearReport): Row[] {
  return report.years.flatMap(({ channels, ...whole }) => [
    { ...whole, key: String(whole.year), channel: null },
    ...channels.map(one => ({ ...one, key: `${whole.year} ${one.channel}`, year: whole.year })),
  ]);
}

/** Each year, then its channels; the year's own row is set in bold. */
export function ChannelTable({ report }: { report: YearReport }) {
  const t = useWords();
  const language = useLanguage();
  const sourceNames = useSourceNames();
  const channelName = useChannelName();
  const weigh = (row: Row, text: string) => (row.channel === null ? <b>{text}</b> : text);
  const head = (row: Row) =>
    row.channel === null ? (
      t('programme.whole-year', { year: String(row.year) })
    ) : (
      <>
        {channelName(row.channel)} <small>{row.year}</small>
      </>
    );
  return (
    <section>
      <h2>{t('programme.by-channel')}</h2>
      <Table
        caption={t('programme.table')}
        unseenCaption
        rows={rowsOf(report)}
        rowKey={row => row.key}
        columns={[
          { key: 'channel', head: t('programme.channel'), rowHead: true, cell: head },
          {
            key: 'packages',
            head: t('programme.count'),
            end: true,
            cell: row => weigh(row, formatNumber(row.packages)),
          },
          {
            key: 'value',
            head: t('programme.value'),
            end: true,
            cell: row => weigh(row, formatRupiah(row.valueRupiah)),
          },
          { key: 'source', head: t('programme.source'), cell: row => sourceNames(row.source) },
          { key: 'asOf', head: t('programme.as-of'), cell: row => writeDay(row.asOf, language) },
        ]}
      />
      <Source
        meaning={t('programme.counted-once')}
        source={t('programme.files')}
        asOf={writeDay(report.knownUntil ?? report.asOf, language)}
      />
    </section>
  );
}
