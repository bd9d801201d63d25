import { useWords } from '~/i18n/use-words.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Table } from '~/ui/table/table.tsx';
import type { QueueRow } from './explain-draw.ts';

const FIRST = 24;
/** More rows than this make a page nobody reads; the file holds them all. */
const MOST = 1_000;

export function QueueTable({ queue }: { queue: readonly QueueRow[] }) {
  const t = useWords();
  const more = queue.slice(FIRST, MOST);
  return (
    <>
      <Rows rows={queue.slice(0, FIRST)} />
      {more.length > 0 ? (
        <Disclosure title={t('promotion.draw.queue-more', { n: more.length })}>
          <Rows rows={more} />
          {queue.length > MOST ? <p>{t('promotion.draw.queue-cut')}</p> : null}
        </Disclosure>
      ) : null}
    </>
  );
}

function Rows({ rows }: { rows: readonly QueueRow[] }) {
  const t = useWords();
  return (
    <Table
      caption={t('promotion.draw.queue-title')}
      unseenCaption
      cards={false}
      rows={rows}
      rowKey={row => String(row.place)}
      columns={[
        {
          key: 'place',
          head: t('promotion.draw.place'),
          end: true,
          cell: row => formatNumber(row.place),
        },
        {
          key: 'id',
          head: t('promotion.draw.id'),
          rowHead: true,
          cell: row => (
            <>
              <span className="mono">{row.id}</span>
              <small>{t(`promotion.draw.turn-${row.turn}`, { n: row.round })}</small>
            </>
          ),
        },
      ]}
    />
  );
}
