import type { RowCode } from './codes.ts';

export interface Rejection {
  row: number;
  code: RowCode;
  field?: string;
}

/** What an import did. rows = accepted + unchanged + rejected; a dry run accepts and writes nothing. */
export interface ImportReport {
  fileId: string | null;
  rows: number;
  accepted: number;
  unchanged: number;
  rejectedCount: number;
  /** The first 10,000, by row. */
  rejected: Rejection[];
  written: number;
  fromOn: string | null;
  untilOn: string | null;
  periodBasis: 'given' | 'order-days' | 'unknown';
  /** Milliseconds: the child's start, the whole import. */
  timing: { start: number; whole: number };
}
