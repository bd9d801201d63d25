import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import type { CaseStatus } from './case-status.ts';
import type { Evidence } from './evidence.ts';
import { EvidenceTags } from './evidence-tags.tsx';

interface CaseRow {
  id: string;
  status: CaseStatus;
  evidence: readonly Evidence[];
  openedAt: Date;
  settledAt: Date | null;
  names: readonly [string, string];
  places: readonly [string | null, string | null];
}

/** The queue of pairs, each with what speaks for it. */
export function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Table
      caption={t('duplicates.list.caption')}
      unseenCaption
      rows={rows}
      rowKey={row => row.id}
      columns={[
        {
          key: 'pair',
          head: t('duplicates.list.pair'),
          rowHead: true,
          cell: ({ id, names, places }) => (
            <>
              <Link to={`/ukpbj/duplicates/${id}`}>
                {t('duplicates.pair', { first: names[0], second: names[1] })}
              </Link>
              <small>{[...new Set(places.filter(Boolean))].join(' · ')}</small>
            </>
          ),
        },
        {
          key: 'evidence',
          head: t('duplicates.list.evidence'),
          cell: ({ evidence }) => <EvidenceTags evidence={evidence} />,
        },
        {
          key: 'since',
          head: t('duplicates.list.since'),
          cell: ({ openedAt, settledAt }) => formatInstant(settledAt ?? openedAt, language),
        },
        {
          key: 'status',
          head: t('duplicates.list.status'),
          cell: ({ status }) => (
            <Tag tone={status === 'open' ? 'wait' : 'neutral'}>{t(`duplicates.status.${status}`)}</Tag>
          ),
        },
      ]}
    />
  );
}
