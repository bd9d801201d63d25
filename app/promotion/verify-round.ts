import { compareQueues } from './compare-queues.ts';
import { DRAW_VERSION } from './derive-seed.ts';
import type { Difference } from './difference.ts';
import type { Entity, Hash } from './entity.ts';
import { openRound } from './open-round.ts';
import type { RoundDocument } from './round-document.ts';
import { verifyDraw } from './verify-draw.ts';
import { verifyChain, verifyEntries } from './verify-ledger.ts';

export interface Verdict {
  valid: boolean;
  differences: Difference[];
}

/**
 * Recomputes a published round: list, seed, queue, arrivals, rounds, ledger (draw-spec.md; fair-promotion.md §1.4).
 * `previous` is the document published before; with it a draw that was made again also shows.
 */
export function verifyRound(document: RoundDocument, hash: Hash, previous?: RoundDocument): Verdict {
  const differences: Difference[] = [];
  if (document.version !== DRAW_VERSION) {
    differences.push({ code: 'version-unknown', published: document.version, computed: DRAW_VERSION });
  }
  const main = verifyDraw({ ...document, cycle: document.cycle ?? 1 }, 'queue', hash);
  differences.push(...main.differences);
  for (const arrival of document.arrivals ?? []) {
    const joined = verifyDraw({ ...arrival, cycle: 1 }, 'arrival-queue', hash);
    differences.push(
      ...joined.differences.map(difference => ({ ...difference, arrivalRound: arrival.round })),
    );
  }
  if (!Number.isSafeInteger(document.slots) || document.slots < 1) {
    differences.push({ code: 'slots-invalid', published: document.slots });
  } else if (main.entities && differences.length === 0) {
    differences.push(...verifyRounds(document, main.entities, hash));
  }
  differences.push(...verifyChain(document.ledger, document, hash));
  if (previous) differences.push(...verifySuccession(document, previous));
  return { valid: differences.length === 0, differences };
}

function verifyRounds(document: RoundDocument, entities: Entity[], hash: Hash): Difference[] {
  const firstRound = document.firstRound ?? 1;
  const { rounds } = openRound(document, entities, hash);
  const differences: Difference[] = [];
  for (const [i, taken] of rounds.entries()) {
    const published = document.rounds[i] ?? [];
    differences.push(...compareQueues(published, taken.shown, { part: 'round', round: firstRound + i }));
  }
  const size = document.rounds[0]?.length ?? 0;
  if (differences.length > 0 && isOtherSize(document, size)) {
    const others = openRound({ ...document, slots: size }, entities, hash).rounds;
    if (others.every((taken, i) => taken.shown.join('\t') === document.rounds[i]?.join('\t'))) {
      return [{ code: 'slots-differ', published: document.slots, computed: size }];
    }
  }
  // Later rounds follow from earlier ones: the first that differs is the one that was altered.
  const first = differences[0]?.round;
  return [...differences.filter(({ round }) => round === first), ...verifyEntries(document, rounds)];
}

/** Whether the rounds may have been drawn with another number of slots: the ledger, if there is one, agrees. */
function isOtherSize(document: RoundDocument, size: number): boolean {
  if (size === 0 || size === document.slots) return false;
  const firstRound = document.firstRound ?? 1;
  const rows = document.ledger.filter(row => row.round === firstRound && row.kind === 'served');
  return document.ledger.length === 0 || rows.length === size;
}

function verifySuccession(document: RoundDocument, previous: RoundDocument): Difference[] {
  const first = document.firstRound ?? 1;
  const last = (previous.firstRound ?? 1) + previous.rounds.length;
  if (first === last) {
    return document.prevHash === previous.hash ? [] : [{ code: 'previous-hash-differs', round: first - 1 }];
  }
  if (first !== (previous.firstRound ?? 1)) return [{ code: 'previous-not-adjacent', round: first - 1 }];
  const fields = ['listSha256', 'randomness', 'slots', 'prevHash'] as const;
  const redrawn = fields.filter(field => document[field] !== previous[field]);
  if (redrawn.length > 0) return [{ code: 'round-drawn-again', round: first, changed: redrawn.join(',') }];
  const index = previous.ledger.findIndex((row, i) => row.hash !== document.ledger[i]?.hash);
  return index < 0 ? [] : [{ code: 'history-altered', seq: previous.ledger[index]?.seq ?? 0 }];
}
