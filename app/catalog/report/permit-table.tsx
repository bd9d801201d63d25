import { useWords } from '~/i18n/use-words.ts';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export interface ShownPermit {
  productId: string;
  title: string;
  vendorName: string;
  place: string;
  paper: string;
  number: string;
  day: string;
  /** Days from today to the last day; below 0 = run out. */
  days: number;
  channels: string;
}

/** Papers that have run out or soon will, with where the product is on show. */
export function PermitTable({ rows }: { rows: readonly ShownPermit[] }) {
  const t = useWords();
  if (rows.length === 0)
    return <EmptyState title={t('report.permits.empty')}>{t('report.permits.empty-text')}</EmptyState>;
  return (
    <Table
      caption={t('report.permits.caption', { n: rows.length })}
      rows={rows}
      rowKey={row => `${row.productId} ${row.paper} ${row.number}`}
      columns={[
        {
          key: 'product',
          head: t('report.column.product'),
          rowHead: true,
          cell: row => (
            <>
              <Link to={`/ukpbj/quality/products/${row.productId}`}>{row.title}</Link>
              <small className="soft">{[row.vendorName, row.place].filter(Boolean).join(', ')}</small>
            </>
          ),
        },
        {
          key: 'paper',
          head: t('report.column.paper'),
          cell: row => (
            <>
              {row.paper} <small className="soft number">{row.number}</small>
            </>
          ),
        },
        {
          key: 'expires',
          head: t('report.column.expires'),
          cell: row => (
            <>
              {row.day}{' '}
              <Tag tone={row.days < 0 ? 'bad' : 'wait'}>
                {row.days < 0 ? t('report.permits.ended') : t('report.permits.left', { days: row.days })}
              </Tag>
            </>
          ),
        },
        {
          key: 'channels',
          head: t('report.column.channels'),
          cell: row => row.channels || t('report.permits.nowhere'),
        },
      ]}
    />
  );
}
