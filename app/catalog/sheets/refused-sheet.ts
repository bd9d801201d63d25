import type { Problem } from '~/reference/result.ts';
import { columnsFor, MISTAKE_HEADING } from './sheet-columns.ts';

type Language = 'id' | 'en';
type Cells = (string | number | null)[][];

/** Our template without rows. */
export function templateSheet(language: Language, office: boolean): Cells {
  return [columnsFor(office).map(column => column[language])];
}

/** Products in our template, to be changed and sent again. */
export function editSheet(
  language: Language,
  office: boolean,
  products: readonly Readonly<Record<string, string>>[],
): Cells {
  const columns = columnsFor(office);
  return [
    ...templateSheet(language, office),
    ...products.map(product => columns.map(({ field }) => product[field] ?? null)),
  ];
}

/** Refused rows in our template, with what is wrong in the last column: mended there, the same file goes in again. */
export function refusedSheet(
  rows: readonly { cells: Readonly<Record<string, string>>; problems: readonly Problem[] }[],
  language: Language,
  office: boolean,
  say: (problem: Problem) => string,
): Cells {
  const columns = columnsFor(office);
  const heading = new Map(columns.map(column => [column.field, column[language]]));
  const tell = (problem: Problem) => {
    const column = heading.get(problem.field ?? '');
    return column ? `${column}: ${say(problem)}` : say(problem);
  };
  return [
    [...columns.map(column => column[language]), MISTAKE_HEADING[language]],
    ...rows.map(({ cells, problems }) => [
      ...columns.map(({ field }) => cells[field] ?? null),
      problems.map(tell).join(' '),
    ]),
  ];
}
