import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { Table } from '~/ui/table/table.tsx';

export interface EvidenceRow {
  source: string;
  key: string;
  orderId: string | null;
  orderedOn: string | null;
  merchant: string | null;
  totalRupiah: number;
  status: string;
  items: { title: string | null; externalId: string | null }[] | null;
}

/** The rows of sales that a state rests on, as the files give them. */
export function EvidenceTable({ rows }: { rows: readonly EvidenceRow[] }) {
  const t = useWords();
  const language = useLanguage();
  if (rows.length === 0) return <p>{t('sales.evidence.none')}</p>;
  const goods = (row: EvidenceRow) =>
    row.items?.map(item => item.title ?? item.externalId).join('; ') ?? t('sales.evidence.no-goods');
  return (
    <Table
      caption={t('sales.evidence.rows')}
      rows={rows}
      rowKey={row => `${row.source}:${row.key}`}
      columns={[
        { key: 'order', head: t('sales.evidence.order'), rowHead: true, cell: row => row.orderId ?? '–' },
        {
          key: 'day',
          head: t('sales.evidence.day'),
          cell: row => (row.orderedOn ? formatDay(row.orderedOn, language) : '–'),
        },
        { key: 'goods', head: t('sales.evidence.goods'), cell: goods },
        { key: 'shop', head: t('sales.evidence.shop'), cell: row => row.merchant ?? '–' },
        {
          key: 'value',
          head: t('sales.evidence.value'),
          end: true,
          cell: row => formatRupiah(row.totalRupiah),
        },
        { key: 'status', head: t('sales.evidence.status'), cell: row => row.status },
        { key: 'file', head: t('sales.evidence.file'), cell: row => t(`sales.source.${row.source}`) },
      ]}
    />
  );
}
