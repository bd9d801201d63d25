import { compareQueues } from './compare-queues.ts';
import type { Difference } from './difference.ts';
import type { Hash } from './entity.ts';
import { hashLedgerRow, LEDGER_KINDS, LEDGER_START, type LedgerKind, type LedgerRow } from './ledger.ts';
import type { RoundDocument } from './round-document.ts';
import type { RoundTaken } from './take-round.ts';

/** Checks that the rows of a ledger follow each other and that none was altered, removed or put in. */
export function verifyChain(
  ledger: readonly LedgerRow[],
  { prevHash, hash: head }: Pick<RoundDocument, 'prevHash' | 'hash'>,
  hash: Hash,
): Difference[] {
  const differences: Difference[] = [];
  let before: { seq: number; hash: string } | null = null;
  for (const row of ledger) {
    if (before && row.seq !== before.seq + 1) {
      differences.push({ code: 'ledger-row-missing', seq: before.seq + 1 });
    } else if (row.prevHash !== (before ? before.hash : prevHash)) {
      differences.push({ code: 'ledger-link-broken', seq: row.seq });
    }
    if (row.hash !== hashLedgerRow(row, hash)) differences.push({ code: 'ledger-row-altered', seq: row.seq });
    before = row;
  }
  const first = ledger[0];
  if (first && (first.seq === 1) !== (first.prevHash === LEDGER_START)) {
    differences.push({ code: 'ledger-start-differs', seq: first.seq });
  }
  const last = before?.hash ?? prevHash;
  if (head !== undefined && head !== last) {
    differences.push({ code: 'ledger-end-differs', published: head, computed: last });
  }
  return differences;
}

/** Checks that the ledger tells the same rounds as the draw: a round it names, it names in full. */
export function verifyEntries(document: RoundDocument, rounds: readonly RoundTaken[]): Difference[] {
  const first = document.firstRound ?? 1;
  const byRound = new Map<number, LedgerRow[]>();
  for (const row of document.ledger) byRound.set(row.round, [...(byRound.get(row.round) ?? []), row]);
  const differences: Difference[] = [];
  for (const i of document.rounds.keys()) {
    // A ledger that tells some rounds tells all of them; an empty one says that nothing was served yet.
    if (byRound.size > 0 && !byRound.has(first + i)) {
      differences.push({ code: 'ledger-round-missing', round: first + i });
    }
  }
  for (const [round, rows] of byRound) {
    const taken = rounds[round - first];
    if (!taken) {
      differences.push({ code: 'ledger-round-unknown', round });
      continue;
    }
    const expected: Record<LedgerKind, string[]> = {
      served: taken.shown,
      deferred: taken.deferred,
      skipped: taken.skipped,
    };
    for (const kind of LEDGER_KINDS) {
      const ids = rows.filter(row => row.kind === kind).map(row => row.publicId);
      differences.push(
        ...compareQueues(ids, expected[kind], { part: 'round', round }).map(difference => ({
          ...difference,
          code: difference.code.replace(/^round/, 'ledger'),
          kind,
        })),
      );
    }
  }
  return differences;
}
