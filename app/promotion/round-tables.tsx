import { useWords } from '~/i18n/use-words.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Table } from '~/ui/table/table.tsx';
import type { LedgerKind } from './ledger.ts';

interface Slot {
  place: number;
  queuePlace: number;
  vendorName: string;
  productTitle: string;
  districtName: string | null;
  sizeClass: string | null;
  coverage: number;
}

/** Who is shown, in order of turn. */
export function RoundSlots({ slots }: { slots: readonly Slot[] }) {
  const t = useWords();
  return (
    <Table
      caption={t('promotion.round.shown-title', { n: slots.length })}
      unseenCaption
      rows={slots}
      rowKey={slot => String(slot.place)}
      columns={[
        {
          key: 'place',
          head: t('promotion.round.place'),
          end: true,
          cell: slot => (slot.queuePlace > 0 ? formatNumber(slot.queuePlace) : '–'),
        },
        {
          key: 'vendor',
          head: t('promotion.round.vendor'),
          rowHead: true,
          cell: slot => (
            <>
              {slot.vendorName}
              <small>{slot.productTitle}</small>
            </>
          ),
        },
        { key: 'district', head: t('promotion.round.district'), cell: slot => slot.districtName ?? '–' },
        {
          key: 'size',
          head: t('promotion.round.size'),
          cell: slot => t(`promotion.size.${slot.sizeClass ?? 'unknown'}`),
        },
        {
          key: 'coverage',
          head: t('promotion.round.coverage'),
          end: true,
          cell: slot => t('promotion.round.coverage-value', { n: Math.floor(slot.coverage * 100) }),
        },
      ]}
    />
  );
}

interface LedgerLine {
  sequence: number;
  kind: LedgerKind;
  vendorName: string;
  hash: string;
}

/** The ledger with the names that only the office sees. */
export function RoundLedger({ rows }: { rows: readonly LedgerLine[] }) {
  const t = useWords();
  return (
    <Table
      caption={t('promotion.round.ledger-caption', { n: rows.length })}
      rows={rows}
      rowKey={row => String(row.sequence)}
      columns={[
        {
          key: 'row',
          head: t('promotion.draw.ledger-row'),
          end: true,
          cell: row => formatNumber(row.sequence),
        },
        {
          key: 'vendor',
          head: t('promotion.round.ledger-vendor'),
          rowHead: true,
          cell: row => row.vendorName,
        },
        {
          key: 'kind',
          head: t('promotion.draw.ledger-kind'),
          cell: row => t(`promotion.draw.kind.${row.kind}`),
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
