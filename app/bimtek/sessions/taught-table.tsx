import { useWords } from '~/i18n/use-words.ts';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag, type Tone } from '~/ui/tag/tag.tsx';
import type { ShownTaught } from './present-taught.ts';
import type { SessionState } from './session.ts';

export const stateTones: Record<SessionState, Tone> = {
  draft: 'neutral',
  open: 'good',
  cancelled: 'bad',
  closed: 'info',
};

export function TaughtTable({ caption, rows }: { caption: string; rows: readonly ShownTaught[] }) {
  const t = useWords();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={row => row.id}
      columns={[
        {
          key: 'session',
          head: t('sessions.taught.session'),
          rowHead: true,
          cell: row => (
            <>
              <Link to={`/trainer/sessions/${row.id}`}>{row.title}</Link>
              <small>
                {row.hours} · {row.place}
              </small>
            </>
          ),
        },
        {
          key: 'state',
          head: t('sessions.taught.state'),
          cell: row => <Tag tone={stateTones[row.state]}>{t(`sessions.taught.state-${row.state}`)}</Tag>,
        },
        {
          key: 'seats',
          head: t('sessions.taught.seats'),
          end: true,
          cell: row => t('sessions.taught.taken', { confirmed: row.confirmed, seats: row.seats }),
        },
        {
          key: 'line',
          head: t('sessions.taught.line'),
          end: true,
          cell: row => t('sessions.taught.in-line', { waiting: row.waiting, offered: row.offered }),
        },
      ]}
    />
  );
}
