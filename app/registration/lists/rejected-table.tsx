import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Exports } from '~/ui/exports/exports.tsx';
import { Table } from '~/ui/table/table.tsx';
import { listColumns } from './list-columns.ts';
import { listProblemKey } from './problem-words.ts';

/** As many as a page carries well; the files have all that are kept. */
export const shownRejections = 50;

interface Props {
  /** The first of them, without what stood in the cells. */
  rejected: readonly { row: number; problems: Problem[] }[];
  count: number;
  /** Address before ".csv" and ".xlsx"; null once the rows are no longer kept. */
  files: string | null;
}

/** Which rows were refused and why. Needs the words of `lists`, `registration` and `reference`. */
export function RejectedTable({ rejected, count, files }: Props) {
  const t = useWords();
  if (count === 0) return <p>{t('lists.none-rejected')}</p>;
  const named = new Set<string>(listColumns.map(column => column.question));
  const tell = (problem: Problem) => {
    const words = t(listProblemKey(problem), problem.data);
    return problem.field && named.has(problem.field)
      ? `${t(`registration.term.${problem.field}`)}: ${words}`
      : words;
  };
  return (
    <section>
      <h2>{t('lists.rejected-rows')}</h2>
      <p>{t(files ? 'lists.rejected-how' : 'lists.rejected-gone')}</p>
      {files ? <Exports csv={`${files}.csv`} xlsx={`${files}.xlsx`} /> : null}
      {rejected.length > 0 ? (
        <Table
          caption={t('lists.rejected-caption', {
            shown: formatNumber(rejected.length),
            n: formatNumber(count),
          })}
          rows={rejected}
          rowKey={one => `${one.row}`}
          columns={[
            { key: 'row', head: t('lists.row'), rowHead: true, cell: one => formatNumber(one.row) },
            { key: 'why', head: t('lists.why'), cell: one => one.problems.map(tell).join(' ') },
          ]}
        />
      ) : null}
    </section>
  );
}
