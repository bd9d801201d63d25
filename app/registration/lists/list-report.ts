import type { Problem } from '~/reference/result.ts';
import type { ListShape } from './list-shape.ts';
import type { Cells } from './read-list-row.ts';

/** A row that was refused, as it goes back to the office. */
export interface RejectedRow {
  row: number;
  cells: Cells;
  problems: Problem[];
}

/** What an import did. rows = accepted + unchanged + rejected; a dry run accepts and writes nothing. */
export interface ListReport {
  listId: string | null;
  shape: ListShape;
  rows: number;
  accepted: number;
  unchanged: number;
  rejected: number;
  written: number;
}

/** Refused rows that are kept and told; beyond it a file is simply the wrong one. */
export const keptRejections = 10_000;
