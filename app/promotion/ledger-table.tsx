import { useWords } from '~/i18n/use-words.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Table } from '~/ui/table/table.tsx';
import type { LedgerRow } from './ledger.ts';

/** The rows of one round as they are published: public ids and hashes, no names. */
export function LedgerTable({ rows }: { rows: readonly LedgerRow[] }) {
  const t = useWords();
  return (
    <Table
      caption={t('promotion.round.ledger-caption', { n: rows.length })}
      rows={rows}
      rowKey={row => String(row.seq)}
      columns={[
        {
          key: 'seq',
          head: t('promotion.draw.ledger-row'),
          end: true,
          cell: row => formatNumber(row.seq),
        },
        {
          key: 'what',
          head: t('promotion.draw.ledger-kind'),
          rowHead: true,
          cell: row => (
            <>
              {t(`promotion.draw.kind.${row.kind}`)}
              <small className="mono">{row.publicId}</small>
            </>
          ),
        },
        {
          key: 'hash',
          head: t('promotion.draw.ledger-hash'),
          cell: row => <span className="mono">{`${row.hash.slice(0, 10)}…${row.hash.slice(-6)}`}</span>,
        },
      ]}
    />
  );
}
