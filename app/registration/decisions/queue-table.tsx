import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Link } from '~/ui/link/link.tsx';
import type { Column } from '~/ui/table/column.ts';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import { Tick } from '~/ui/tickbox/tickbox.tsx';
import { writeBulkRow } from './bulk.ts';
import { DueTag } from './due-tag.tsx';
import type { QueueRow } from './queue-filter.ts';

export type ShownRow = QueueRow & { earlier: number; place: string | null };

/** The queue's rows; `choosing` adds a tick to each for deciding together. */
export function QueueTable({
  rows,
  kept,
  choosing,
}: {
  rows: readonly ShownRow[];
  kept: string;
  choosing: boolean;
}) {
  const t = useWords();
  const language = useLanguage();
  const tick: Column<ShownRow> = {
    key: 'tick',
    head: <span className="unseen">{t('decisions.queue.pick')}</span>,
    label: t('decisions.queue.pick'),
    cell: row => (
      <Tick
        name="row"
        value={writeBulkRow({ registrationId: row.id, version: row.version })}
        label={t('decisions.queue.choose', { name: row.name })}
      />
    ),
  };
  const columns: Column<ShownRow>[] = [
    ...(choosing ? [tick] : []),
    {
      key: 'name',
      head: t('decisions.queue.business'),
      rowHead: true,
      cell: row => <Link to={`/ukpbj/registrations/${row.id}${kept}`}>{row.name}</Link>,
    },
    { key: 'district', head: t('registration.term.district'), cell: row => row.place ?? '–' },
    {
      key: 'size',
      head: t('decisions.queue.size'),
      cell: row => (row.sizeClass ? t(`registration.aside.size.${row.sizeClass}`) : '–'),
    },
    {
      key: 'sent',
      head: t('decisions.queue.sent'),
      cell: row => (row.submittedAt ? formatInstant(row.submittedAt, language) : '–'),
    },
    {
      key: 'due',
      head: t('decisions.queue.due'),
      cell: row => (
        <>
          <DueTag clock={row.clock} />
          {row.proposal ? (
            <>
              {' '}
              <Tag tone="wait">{t('decisions.status.proposed')}</Tag>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: 'notes',
      head: t('decisions.queue.notes'),
      cell: row => t('decisions.queue.notes-n', { n: row.noteCount }),
    },
    {
      key: 'history',
      head: t('decisions.queue.history'),
      cell: row => t('decisions.queue.earlier', { n: row.earlier }),
    },
  ];
  return (
    <Table
      caption={t('decisions.queue.caption')}
      unseenCaption
      rows={rows}
      rowKey={row => row.id}
      columns={columns}
    />
  );
}
