import { nameChannel } from './name-channel.ts';

export interface SheetRow {
  productId: string;
  vendorId: string;
  title: string;
  vendorName: string;
  district: string | null;
  channels: readonly string[];
  state: string;
  coverageBp: number;
  purchasableDays: number;
  reason: string;
  evidence: readonly string[];
}

type Say = (key: string, values?: Record<string, unknown>) => string;
const columns = [
  'product-id',
  'vendor-id',
  'product',
  'vendor',
  'district',
  'channels',
  'state',
  'coverage',
  'days',
  'reason',
  'evidence',
  'as-of',
] as const;

/** The report as a table for spreadsheets: a header in words, then one row per product. */
export function unsoldSheet(
  rows: readonly SheetRow[],
  asOf: string,
  say: Say,
  place: (code: string) => string,
): (string | number | null)[][] {
  return [
    columns.map(name => say(`sales.sheet.${name}`)),
    ...rows.map(row => [
      row.productId,
      row.vendorId,
      row.title,
      row.vendorName,
      row.district ? place(row.district) : null,
      row.channels.map(channel => nameChannel(channel, say)).join(', '),
      say(`sales.state.${row.state}`),
      row.coverageBp / 100,
      row.purchasableDays,
      say(`sales.code.${row.reason}`),
      row.evidence.join(' '),
      asOf,
    ]),
  ];
}
