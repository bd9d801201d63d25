import type { Problem } from '~/reference/result.ts';
import { listColumns, mistakeHeading } from './list-columns.ts';
import type { RejectedRow } from './list-report.ts';

type Language = 'id' | 'en';

/** Our template without rows. */
export function templateSheet(language: Language): string[][] {
  return [listColumns.map(column => column[language])];
}

/**
 * The refused rows in our template, with what is wrong in the last column: mended there, the same file goes in again.
 * `say` turns a problem into words.
 */
export function rejectionSheet(
  rejected: readonly RejectedRow[],
  language: Language,
  say: (problem: Problem) => string,
): string[][] {
  const heading = new Map(listColumns.map(column => [column.question as string, column[language]]));
  const tell = (problem: Problem) => {
    const column = heading.get(problem.field ?? '');
    return column ? `${column}: ${say(problem)}` : say(problem);
  };
  return [
    [...listColumns.map(column => column[language]), mistakeHeading[language]],
    ...rejected.map(({ cells, problems }) => [
      ...listColumns.map(({ question }) => cells[question] ?? ''),
      problems.map(tell).join(' '),
    ]),
  ];
}
