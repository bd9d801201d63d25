import type { Rejection } from './import-report.ts';

type Say = (key: string, values?: Record<string, unknown>) => string;

/** Refused rows as a table for spreadsheets. */
export function rejectionSheet(rejected: readonly Rejection[], say: Say): (string | number | null)[][] {
  return [
    ['row', 'code', 'field', 'message'].map(name => say(`sales.sheet.${name}`)),
    ...rejected.map(one => [one.row, one.code, one.field ?? null, say(`sales.code.${one.code}`)]),
  ];
}
