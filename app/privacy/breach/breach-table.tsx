import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import type { BreachKind } from './breach-kinds.ts';
import { notifyBy } from './breach-pack.ts';

interface BreachRow {
  id: string;
  kind: BreachKind;
  from: Date;
  to: Date;
  knownAt: Date;
  noticesAskedAt: Date | null;
}

/** What was looked into, each with its clock. */
export function BreachTable({ breaches, now }: { breaches: readonly BreachRow[]; now: Date }) {
  const t = useWords();
  const language = useLanguage();
  const state = (row: BreachRow) => {
    if (row.noticesAskedAt) return <Tag tone="good">{t('privacy.office.breach-told')}</Tag>;
    const late = now > notifyBy(row.knownAt);
    return (
      <Tag tone={late ? 'bad' : 'wait'}>
        {t(late ? 'privacy.office.breach-late' : 'privacy.office.breach-open')}
      </Tag>
    );
  };
  return (
    <Table
      caption={t('privacy.office.breaches')}
      unseenCaption
      rows={breaches}
      rowKey={row => row.id}
      columns={[
        {
          key: 'kind',
          head: t('privacy.office.breach-kind'),
          rowHead: true,
          cell: row => (
            <Link to={`/ukpbj/privacy/breaches/${row.id}`}>{t(`privacy.office.kind.${row.kind}`)}</Link>
          ),
        },
        {
          key: 'known',
          head: t('privacy.office.breach-known'),
          cell: row => formatInstant(row.knownAt, language),
        },
        {
          key: 'until',
          head: t('privacy.office.breach-until'),
          cell: row => formatInstant(notifyBy(row.knownAt), language),
        },
        { key: 'state', head: t('privacy.office.state'), cell: state },
      ]}
    />
  );
}
