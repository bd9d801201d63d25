import { useWords } from '~/i18n/use-words.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Action } from '~/ui/button/action.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';
import { Table } from '~/ui/table/table.tsx';
import { nameChannel } from './name-channel.ts';
import { StateTag } from './state-tag.tsx';
import { pageSize, type UnsoldFilter, writeUnsoldFilter } from './unsold-filter.ts';

export interface UnsoldRow {
  productId: string;
  title: string;
  vendorName: string;
  place: string | null;
  state: string;
  coverageBp: number;
  purchasableDays: number;
  reason: string;
  evidence: readonly string[];
  missing: readonly string[];
}

interface UnsoldTableProps {
  rows: readonly UnsoldRow[];
  matching: number;
  saleRows: number;
  filter: UnsoldFilter;
  /** Null = today, which needs no mention in addresses. */
  asOf: string | null;
}

function Evidence({ row, saleRows }: { row: UnsoldRow; saleRows: number }) {
  const t = useWords();
  const kind = row.reason.startsWith('merchant-') ? 'orders' : 'rows';
  const channels = row.missing.map(channel => nameChannel(channel, t)).join(', ');
  return (
    <>
      {row.evidence.length > 0
        ? t(`sales.unsold.evidence.${kind}`, { n: row.evidence.length })
        : t('sales.unsold.evidence.none', { rows: formatNumber(saleRows) })}
      <small className="soft">
        {row.reason.startsWith('data-')
          ? t('sales.unsold.evidence.lacking', { channels })
          : t(`sales.code.${row.reason}`)}
      </small>
    </>
  );
}

/** The products of one page of the report, each with its state, the figures behind it and its evidence. */
export function UnsoldTable({ rows, matching, saleRows, filter, asOf }: UnsoldTableProps) {
  const t = useWords();
  if (rows.length === 0)
    return (
      <EmptyState
        title={t('sales.unsold.empty.title')}
        action={<Action to="/ukpbj/unsold?state=all">{t('sales.unsold.empty.clear')}</Action>}
      >
        {t('sales.unsold.empty.text')}
      </EmptyState>
    );
  const day = asOf ? `?asOf=${asOf}` : '';
  return (
    <>
      <Table
        caption={t('sales.unsold.caption', { n: formatNumber(matching) })}
        rows={rows}
        rowKey={row => row.productId}
        columns={[
          {
            key: 'product',
            head: t('sales.unsold.column.product'),
            rowHead: true,
            cell: row => (
              <>
                <Link to={`/ukpbj/unsold/${row.productId}${day}`}>{row.title}</Link>
                <small className="soft">{[row.vendorName, row.place].filter(Boolean).join(', ')}</small>
              </>
            ),
          },
          { key: 'state', head: t('sales.unsold.column.state'), cell: row => <StateTag state={row.state} /> },
          {
            key: 'days',
            head: t('sales.unsold.column.days'),
            end: true,
            cell: row => formatNumber(row.purchasableDays),
          },
          {
            key: 'coverage',
            head: t('sales.unsold.column.coverage'),
            end: true,
            cell: row => `${formatNumber(Math.floor(row.coverageBp / 100))}\u00a0%`,
          },
          {
            key: 'evidence',
            head: t('sales.unsold.column.evidence'),
            cell: row => <Evidence row={row} saleRows={saleRows} />,
          },
        ]}
      />
      <Pagination
        page={filter.page}
        pages={Math.ceil(matching / pageSize)}
        to={page => `/ukpbj/unsold${writeUnsoldFilter({ ...filter, page }, asOf)}#list`}
      />
    </>
  );
}
