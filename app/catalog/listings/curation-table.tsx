import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { Link } from '~/ui/link/link.tsx';
import type { Column } from '~/ui/table/column.ts';
import { Table } from '~/ui/table/table.tsx';
import { Tick } from '~/ui/tickbox/tickbox.tsx';
import { writeBulkListing } from './curation-filter.ts';

export interface ShownCurationRow {
  id: string;
  version: number;
  statusSince: Date;
  title: string;
  categoryName: string;
  priceRupiah: number | null;
  vendorName: string;
  channelName: string;
  score: number | null;
  findings: number;
  mayGoOut: boolean;
  rejections: number;
}

/** The queue's rows; `choosing` adds a tick to each that can be passed together with others. */
export function CurationTable({
  rows,
  kept,
  choosing,
}: {
  rows: readonly ShownCurationRow[];
  kept: string;
  choosing: boolean;
}) {
  const t = useWords();
  const language = useLanguage();
  const tick: Column<ShownCurationRow> = {
    key: 'tick',
    head: <span className="unseen">{t('listings.queue.pick')}</span>,
    label: t('listings.queue.pick'),
    cell: ({ id, version, title, findings, mayGoOut }) =>
      findings === 0 && mayGoOut ? (
        <Tick
          name="row"
          value={writeBulkListing({ listingId: id, version })}
          label={t('listings.queue.choose', { title })}
        />
      ) : (
        '–'
      ),
  };
  const columns: Column<ShownCurationRow>[] = [
    ...(choosing ? [tick] : []),
    {
      key: 'title',
      head: t('listings.queue.product'),
      rowHead: true,
      cell: row => (
        <>
          <Link to={`/ukpbj/curation/${row.id}${kept}`}>{row.title}</Link>
          <small>{row.vendorName}</small>
        </>
      ),
    },
    { key: 'channel', head: t('listings.queue.channel'), cell: row => row.channelName },
    { key: 'category', head: t('listings.queue.category'), cell: row => row.categoryName },
    {
      key: 'price',
      head: t('listings.queue.price'),
      end: true,
      cell: row => (row.priceRupiah === null ? '–' : formatRupiah(row.priceRupiah)),
    },
    {
      key: 'since',
      head: t('listings.queue.since'),
      cell: row => formatInstant(row.statusSince, language),
    },
    {
      key: 'findings',
      head: t('listings.queue.findings'),
      cell: row => t('listings.queue.findings-n', { n: row.findings, score: row.score ?? '–' }),
    },
    {
      key: 'history',
      head: t('listings.queue.history'),
      cell: row => t('listings.queue.rejections', { n: row.rejections }),
    },
  ];
  return (
    <Table
      caption={t('listings.queue.caption')}
      unseenCaption
      rows={rows}
      rowKey={row => row.id}
      columns={columns}
    />
  );
}
