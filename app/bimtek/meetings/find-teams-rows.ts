import type { Columns } from './find-columns.ts';
import type { Table } from './meeting-file.ts';

export interface TeamsRow {
  cells: readonly string[];
  columns: Columns;
  row: number;
}

/** Columns of both sections stand in this order in every language; only the place of the address differs. */
const order = { name: 0, joined: 1, left: 2, minutes: 3 } as const;

/**
 * Rows of people in a Teams report, or null when it is none. Its three sections are numbered (1 summary, 2 people, 3
 * every coming and going) while their titles and headings are in the language of whoever took the file, so the numbers
 * and the order of columns are what is read. Section 3 where there is one: section 2 would count everybody again.
 */
export function findTeamsRows(table: Table): TeamsRow[] | null {
  const starts = table.flatMap((cells, at) => {
    const number = /^([123])\.\s+\S/.exec(cells[0]?.trim() ?? '')?.[1];
    return number && cells.slice(1).every(cell => cell.trim() === '') ? [{ number, at }] : [];
  });
  if (!starts.some(({ number }) => number === '1')) return null;
  const rowsOf = (wanted: string): TeamsRow[] => {
    const found = starts.findIndex(({ number }) => number === wanted);
    if (found < 0) return [];
    const from = starts[found]!.at + 2;
    const until = starts[found + 1]?.at ?? table.length;
    return table.slice(from, until).flatMap((cells, offset) => {
      if (cells.every(cell => cell.trim() === '')) return [];
      const email = cells.findIndex((cell, at) => at > order.minutes && cell.includes('@'));
      const columns: Columns = email < 0 ? { ...order } : { ...order, email };
      return [{ cells, columns, row: from + offset + 1 }];
    });
  };
  const everyComing = rowsOf('3');
  return everyComing.length > 0 ? everyComing : rowsOf('2');
}
