import type { Problem } from '~/reference/result.ts';
import { SHEET_COLUMNS } from './sheet-columns.ts';

interface StagedProblem {
  row: number;
  verdict: string;
  cells: Readonly<Record<string, string>>;
  problems: readonly Problem[];
}

/** Rows with something to say, as a table shows them: fields by the headings of our template. */
export function presentProblems(rows: readonly StagedProblem[], language: 'id' | 'en') {
  const heading = new Map(SHEET_COLUMNS.map(column => [column.field, column[language]]));
  return rows.map(({ row, verdict, cells, problems }) => ({
    row,
    refused: verdict === 'rejected',
    title: cells.title ?? cells.sku ?? '',
    problems: problems.map(problem => ({ field: heading.get(problem.field ?? '') ?? null, problem })),
  }));
}
