import { useWords } from '~/i18n/use-words.ts';
import { Table } from '~/ui/table/table.tsx';
import { Tag, type Tone } from '~/ui/tag/tag.tsx';
import type { RosterRow } from './present-roster.ts';
import type { SeatState } from './session.ts';

const tones: Record<SeatState, Tone> = {
  confirmed: 'good',
  offered: 'turn',
  waiting: 'wait',
  expired: 'neutral',
  declined: 'neutral',
  cancelled: 'neutral',
};

/** Everybody of a session with the state of the seat. */
export function RosterTable({ rows }: { rows: readonly RosterRow[] }) {
  const t = useWords();
  return (
    <Table
      caption={t('sessions.roster.caption', { n: rows.length })}
      rows={rows}
      rowKey={row => row.seatId}
      columns={[
        {
          key: 'name',
          head: t('sessions.roster.name'),
          rowHead: true,
          cell: row => (
            <>
              {row.name ?? t('sessions.roster.forgotten')}
              {row.guest ? <small>{t('sessions.roster.guest')}</small> : null}
            </>
          ),
        },
        {
          key: 'phone',
          head: t('sessions.roster.phone'),
          cell: row => <span className="number">{row.phone ?? '–'}</span>,
        },
        { key: 'pool', head: t('sessions.roster.pool'), cell: row => t(`sessions.roster.pool-${row.pool}`) },
        {
          key: 'state',
          head: t('sessions.roster.state'),
          cell: row => (
            <>
              <Tag tone={tones[row.state]}>{t(`sessions.roster.state-${row.state}`)}</Tag>
              {row.place ? <small>{t('sessions.roster.place', { number: row.place })}</small> : null}
              {row.until ? <small>{t('sessions.roster.until', { until: row.until })}</small> : null}
            </>
          ),
        },
        { key: 'since', head: t('sessions.roster.since'), cell: row => row.queuedAt },
      ]}
    />
  );
}
