import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Unique; the sort key in the address when `sortable`. */
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Short label before the value where rows become blocks; defaults to a `head` that is text. */
  label?: string;
  /** Names the row: its cell becomes the row's heading. */
  rowHead?: boolean;
  /** Numbers stand at the right. */
  end?: boolean;
  sortable?: boolean;
  /** Can be worked out from the others: left out on phones. */
  derived?: boolean;
}

export interface Sorting {
  by: string;
  direction: 'ascending' | 'descending';
  /** Address of the same page sorted by this column; the page keeps its filters. */
  to: (key: string, direction: 'ascending' | 'descending') => string;
}

/** A click on the sorted column turns it round; another column starts ascending. */
export function nextDirection(sorting: Sorting, key: string): 'ascending' | 'descending' {
  return sorting.by === key && sorting.direction === 'ascending' ? 'descending' : 'ascending';
}
