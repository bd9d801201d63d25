import { DRAW_VERSION, deriveSeed, type RandomnessSources } from './derive-seed.ts';
import { drawQueue } from './draw-queue.ts';
import type { Hash } from './entity.ts';
import { extendLedger, type LedgerEvent } from './ledger.ts';
import type { PublishedArrival, RoundDocument } from './round-document.ts';
import type { RoundTaken } from './take-round.ts';
import type { FrozenList } from './write-list.ts';

/** A document as the product writes it: every field is there. */
export type FullDocument = Required<Omit<RoundDocument, 'list'>> & { list: string };

export interface Beginning {
  channel: string;
  list: FrozenList;
  randomness: string;
  sources: RandomnessSources;
  cycle: number;
  slots: number;
  firstRound: number;
  carriedHead: string[];
  carried: string[];
  prevHash: string;
}

/** Draws a list of all eligible entities and begins its document; no round is taken yet. */
export function beginDocument(beginning: Beginning, hash: Hash): FullDocument {
  const { list, randomness, cycle, firstRound, prevHash, sources, ...rest } = beginning;
  const seed = deriveSeed(list.sha256, randomness, cycle, hash);
  return {
    version: DRAW_VERSION,
    ...rest,
    round: firstRound - 1,
    firstRound,
    list: list.text,
    listSha256: list.sha256,
    randomness,
    sources,
    cycle,
    seed,
    queue: drawQueue(list.entities, seed, hash),
    arrivals: [],
    rounds: [],
    ledger: [],
    prevHash,
    hash: prevHash,
  };
}

/** Draws a list of newcomers, always with cycle 1, and puts it behind the queue from round `round` on (step 7). */
export function addArrival(
  document: FullDocument,
  arrival: { round: number; list: FrozenList; randomness: string; sources?: RandomnessSources },
  hash: Hash,
): FullDocument {
  const { round, list, randomness, sources } = arrival;
  const seed = deriveSeed(list.sha256, randomness, 1, hash);
  const published: PublishedArrival = {
    round,
    list: list.text,
    listSha256: list.sha256,
    randomness,
    ...(sources ? { sources } : {}),
    seed,
    queue: drawQueue(list.entities, seed, hash),
  };
  return { ...document, arrivals: [...document.arrivals, published] };
}

/** Writes one more round and its ledger rows; `productOf` gives the public key of the product each entity shows. */
export function addRound(
  document: FullDocument,
  taken: RoundTaken,
  told: { seq: number; listOf(publicId: string): string; productOf(publicId: string): string },
  hash: Hash,
): FullDocument {
  const round = document.round + 1;
  const row = (kind: LedgerEvent['kind'], product: (id: string) => string) => (publicId: string) => ({
    round,
    channel: document.channel,
    list: told.listOf(publicId),
    publicId,
    product: product(publicId),
    kind,
  });
  const events: LedgerEvent[] = [
    ...taken.deferred.map(row('deferred', () => '-')),
    ...taken.skipped.map(row('skipped', () => '-')),
    ...taken.shown.map(row('served', told.productOf)),
  ];
  const rows = extendLedger({ seq: told.seq, hash: document.hash }, events, hash);
  return {
    ...document,
    round,
    rounds: [...document.rounds, taken.shown],
    ledger: [...document.ledger, ...rows],
    hash: rows.at(-1)?.hash ?? document.hash,
  };
}

/** Hashes of every list that a document's public ids come from. */
export function listHashesOf(document: FullDocument): string[] {
  return [document.listSha256, ...document.arrivals.map(arrival => arrival.listSha256)];
}
