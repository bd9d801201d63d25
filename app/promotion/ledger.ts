import type { Hash } from './entity.ts';

export const LEDGER_VERSION = 'laris-ledger/1';

/** What stands before the first row of a ledger. */
export const LEDGER_START = '0'.repeat(64);

/** `served`: shown in the round; `deferred`: keeps its place once; `skipped`: absent again, the turn is used up. */
export const LEDGER_KINDS = ['served', 'deferred', 'skipped'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export interface LedgerEvent {
  round: number;
  channel: string;
  /** SHA-256 of the list that the public id belongs to. */
  list: string;
  publicId: string;
  /** Keyed hash of the product that was shown, `-` when none was. */
  product: string;
  kind: LedgerKind;
}

export interface LedgerRow extends LedgerEvent {
  /** Counts from 1 within one channel of one pemda, without gaps. */
  seq: number;
  prevHash: string;
  hash: string;
}

/** SHA-256 over the row's tab-joined values; each row seals the one before it. */
export function hashLedgerRow(row: Omit<LedgerRow, 'hash'>, hash: Hash): string {
  const { seq, round, channel, list, publicId, product, kind, prevHash } = row;
  return hash([LEDGER_VERSION, seq, round, channel, list, publicId, product, kind, prevHash].join('\t'));
}

/** Appends events behind the last row (`{seq: 0, hash: LEDGER_START}` when there is none). */
export function extendLedger(
  last: Pick<LedgerRow, 'seq' | 'hash'>,
  events: readonly LedgerEvent[],
  hash: Hash,
): LedgerRow[] {
  const rows: LedgerRow[] = [];
  let { seq, hash: prevHash } = last;
  for (const { round, channel, list, publicId, product, kind } of events) {
    seq += 1;
    const row = { seq, round, channel, list, publicId, product, kind, prevHash };
    prevHash = hashLedgerRow(row, hash);
    rows.push({ ...row, hash: prevHash });
  }
  return rows;
}
