import { useWords } from '~/i18n/use-words.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Action } from '~/ui/button/action.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Pagination } from '~/ui/pagination/pagination.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import type { Severity } from '../quality/profile.ts';
import { type FindingFilter, pageSize, writeFindingFilter } from './finding-filter.ts';

export interface ShownFinding {
  productId: string;
  title: string;
  vendorName: string;
  place: string;
  category: string;
  code: string;
  says: string;
  severity: Severity;
  since: string;
  score: number | null;
}

const TONES = { stop: 'bad', warning: 'wait', advice: 'neutral' } as const;

interface FindingTableProps {
  rows: readonly ShownFinding[];
  matching: number;
  filter: FindingFilter;
}

/** One page of the open findings, the urgent and the oldest first. */
export function FindingTable({ rows, matching, filter }: FindingTableProps) {
  const t = useWords();
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('report.findings.empty')}
        action={<Action to="/ukpbj/quality/findings">{t('report.findings.clear')}</Action>}
      >
        {t('report.findings.empty-text')}
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        caption={t('report.findings.caption', { n: matching })}
        rows={rows}
        rowKey={row => `${row.productId} ${row.code}`}
        columns={[
          {
            key: 'product',
            head: t('report.column.product'),
            rowHead: true,
            cell: row => (
              <>
                <Link to={`/ukpbj/quality/products/${row.productId}`}>{row.title}</Link>
                <small className="soft">
                  {[row.vendorName, row.place, row.category].filter(Boolean).join(', ')}
                </small>
              </>
            ),
          },
          {
            key: 'finding',
            head: t('report.column.finding'),
            cell: row => (
              <>
                <Tag tone={TONES[row.severity]}>{t(`report.severity.${row.severity}`)}</Tag> {row.says}
              </>
            ),
          },
          { key: 'since', head: t('report.column.since'), cell: row => row.since },
          {
            key: 'score',
            head: t('report.column.score'),
            end: true,
            cell: row => (row.score === null ? '' : formatNumber(row.score)),
          },
        ]}
      />
      <Pagination
        page={filter.page}
        pages={Math.ceil(matching / pageSize)}
        to={page => `/ukpbj/quality/findings${writeFindingFilter({ ...filter, page })}`}
      />
    </>
  );
}
