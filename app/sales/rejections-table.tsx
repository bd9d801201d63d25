import { useWords } from '~/i18n/use-words.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Action } from '~/ui/button/action.tsx';
import { Table } from '~/ui/table/table.tsx';

/** As many as a page carries well; the CSV has all that are kept. */
const shown = 50;

interface RejectionsTableProps {
  rejected: readonly { row: number; code: string; field?: string }[];
  count: number;
  /** Address of all of them as CSV. */
  csv: string;
}

export function RejectionsTable({ rejected, count, csv }: RejectionsTableProps) {
  const t = useWords();
  if (count === 0) return <p>{t('sales.file.none-rejected')}</p>;
  return (
    <section>
      <h2>{t('sales.trial.rejected')}</h2>
      <Table
        caption={t('sales.trial.rejected-caption', {
          shown: formatNumber(Math.min(shown, count)),
          n: formatNumber(count),
        })}
        rows={rejected.slice(0, shown)}
        rowKey={one => `${one.row}`}
        columns={[
          { key: 'row', head: t('sales.sheet.row'), rowHead: true, cell: one => formatNumber(one.row) },
          { key: 'message', head: t('sales.sheet.message'), cell: one => t(`sales.code.${one.code}`) },
          { key: 'field', head: t('sales.sheet.field'), cell: one => one.field ?? '–' },
        ]}
      />
      <Action to={csv} download="">
        {t('sales.trial.download')}
      </Action>
    </section>
  );
}
