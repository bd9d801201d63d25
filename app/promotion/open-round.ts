import type { Entity, Hash } from './entity.ts';
import { readPool } from './read-pool.ts';
import { type Replay, replayRounds } from './replay-rounds.ts';
import type { RoundDocument } from './round-document.ts';
import { splitList } from './write-list.ts';

/** The entities of a published list; null when the list cannot be read. */
export function entitiesOf(list: RoundDocument['list']): Entity[] | null {
  const pool = readPool(typeof list === 'string' ? splitList(list) : list);
  return pool.ok ? pool.value : null;
}

/** Plays a document's rounds again and stands where its queue stands after them. */
export function openRound(document: RoundDocument, entities: readonly Entity[], hash: Hash): Replay {
  const epoch = {
    ...document,
    entities,
    firstRound: document.firstRound ?? 1,
    cycle: document.cycle ?? 1,
    carriedHead: document.carriedHead ?? [],
    carried: document.carried ?? [],
    arrivals: document.arrivals ?? [],
  };
  return replayRounds(epoch, absencesOf(document), hash);
}

/** Who deferred or was skipped in each round of the document, as its ledger says. */
function absencesOf(document: RoundDocument): Set<string>[] {
  const first = document.firstRound ?? 1;
  const absences = document.rounds.map(() => new Set<string>());
  for (const row of document.ledger) {
    if (row.kind !== 'served') absences[row.round - first]?.add(row.publicId);
  }
  return absences;
}
