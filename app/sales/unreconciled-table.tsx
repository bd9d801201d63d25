import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { formatNumber, formatRupiah } from '~/reference/rupiah.ts';
import { Table } from '~/ui/table/table.tsx';
import { nameChannel } from './name-channel.ts';
import type { Unreconciled } from './reconcile-orders.ts';

interface UnreconciledTableProps {
  orders: readonly Unreconciled[];
  count: number;
}

/** Orders without a number that could not be told from those of another file. */
export function UnreconciledTable({ orders, count }: UnreconciledTableProps) {
  const t = useWords();
  const language = useLanguage();
  if (count === 0) return null;
  return (
    <section>
      <h2>{t('sales.unreconciled.title')}</h2>
      <p>{t('sales.unreconciled.lead')}</p>
      <Table
        caption={t('sales.unreconciled.caption', {
          shown: formatNumber(orders.length),
          n: formatNumber(count),
        })}
        rows={orders}
        rowKey={({ witness }) => `${witness.source}:${witness.key}`}
        columns={[
          {
            key: 'shop',
            head: t('sales.evidence.shop'),
            rowHead: true,
            cell: ({ witness }) => (
              <>
                {witness.merchantKey ?? '–'}
                <small className="soft">{t(`sales.source.${witness.source}`)}</small>
              </>
            ),
          },
          {
            key: 'channel',
            head: t('sales.unsold.coverage.channel'),
            cell: ({ witness }) => nameChannel(witness.channel, t),
          },
          {
            key: 'day',
            head: t('sales.evidence.day'),
            cell: ({ witness }) => (witness.orderedOn ? formatDay(witness.orderedOn, language) : '–'),
          },
          {
            key: 'value',
            head: t('sales.evidence.value'),
            end: true,
            cell: ({ witness }) => formatRupiah(witness.totalRupiah),
          },
          { key: 'why', head: t('sales.unreconciled.why'), cell: ({ code }) => t(`sales.code.${code}`) },
        ]}
      />
    </section>
  );
}
