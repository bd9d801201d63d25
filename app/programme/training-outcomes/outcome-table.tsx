import { useWords } from '~/i18n/use-words.ts';
import { Table } from '~/ui/table/table.tsx';
import type { OutcomeRow } from './group-outcomes.ts';
import { type Grouping, OUTCOMES, type Window } from './outcome.ts';
import { OutcomeCell } from './outcome-cell.tsx';

interface NamedRow extends OutcomeRow {
  key: string;
  /** Null = no such thing: a course that was taken alone has no trainer. */
  name: string | null;
}

interface OutcomeTableProps {
  rows: NamedRow[];
  all: OutcomeRow;
  question: { by: Grouping; days: Window };
}

/** A row per group and one for all, a column per outcome. */
export function OutcomeTable({ rows, all, question }: OutcomeTableProps) {
  const t = useWords();
  const { by, days } = question;
  const together: NamedRow = { ...all, key: 'all', name: t('training.group.all') };
  const alone = by === 'trainer' ? t('training.group.alone') : t('training.group.unknown');
  return (
    <Table
      caption={t('training.title')}
      unseenCaption
      rows={[together, ...rows]}
      rowKey={row => row.key}
      columns={[
        { key: 'group', head: t(`training.group.${by}`), rowHead: true, cell: row => row.name ?? alone },
        {
          key: 'vendors',
          head: t('training.vendors'),
          end: true,
          cell: row => (row.vendors < 5 ? t('training.few') : row.vendors),
        },
        ...OUTCOMES.map(outcome => ({
          key: outcome,
          head: t(`training.outcome.${outcome}`),
          cell: (row: NamedRow) => <OutcomeCell figure={row.figures[outcome][days]} />,
        })),
      ]}
    />
  );
}
